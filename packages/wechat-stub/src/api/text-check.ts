import type { Clock } from '../clock.ts';
import { Failure, requestId } from '../failure.ts';
import { type JsonObject, textOf } from '../json.ts';
import { PASS, type Verdict } from '../options.ts';
import { isOpenid, type People } from '../state/people.ts';
import { type Api, json, OK } from './api.ts';

const CONTENT_LENGTH = 2500;
const SEVERITY: Record<Verdict['suggest'], number> = { pass: 0, review: 1, risky: 2 };

export type RiskyWord = Verdict & { readonly word: string };

/** `/wxa/msg_sec_check`, version 2: errcode 0 for risky text too, the finding is in `result`. */
export function textCheckApi(people: People, words: readonly RiskyWord[], clock: Clock): Api {
  return {
    path: '/wxa/msg_sec_check',
    method: 'POST',
    token: true,
    answer({ body }) {
      checkAsker(body, people);
      const found = words.filter(({ word }) => textToCheck(body).includes(word));
      const { suggest, label } = worst(found);
      const model = { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 };
      const keywords = found.map((hit) => ({ strategy: 'keyword', errcode: 0, ...keywordHit(hit) }));
      const traceId = requestId(clock.now());
      return json({ ...OK, detail: [model, ...keywords], trace_id: traceId, result: { suggest, label } });
    },
  };
}

/**
 * What both checks demand of whoever asks.
 * @throws Failure 47001 version, 40129 scene, 40003 openid, 43104 another app's openid, 61010 not here within two hours
 */
export function checkAsker(body: JsonObject, people: People): void {
  if (body['version'] !== 2) throw new Failure(47001);
  const scene = body['scene'];
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new Failure(40129);
  const openid = textOf(body, 'openid');
  if (!isOpenid(openid)) throw new Failure(40003);
  if (!people.isOurs(openid)) throw new Failure(43104);
  if (!people.visitedLately(openid)) throw new Failure(61010);
}

function textToCheck(body: JsonObject): string {
  const content = textOf(body, 'content');
  if (content === '' || Array.from(content).length > CONTENT_LENGTH) throw new Failure(47001);
  return [content, ...['title', 'nickname', 'signature'].map((field) => textOf(body, field))].join('\n');
}

function worst(found: readonly Verdict[]): Verdict {
  return found.reduce((worse, next) => (SEVERITY[next.suggest] > SEVERITY[worse.suggest] ? next : worse), PASS);
}

function keywordHit({ suggest, label, word }: RiskyWord): object {
  return { suggest, label, level: 90, keyword: word };
}
