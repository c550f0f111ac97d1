import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Failure } from '../failure.ts';
import { textOf } from '../json.ts';
import type { People } from '../state/people.ts';
import type { Tokens } from '../state/tokens.ts';
import { type Api, json, OK } from './api.ts';

export interface AppIdentity {
  readonly appId: string;
  readonly appSecret: string;
}

/** Login, the access token, and the phone number. */
export function loginApis(app: AppIdentity, people: People, tokens: Tokens, clock: Clock): readonly Api[] {
  return [codeToSession(app, people), stableToken(app, tokens), phoneNumber(app, people, clock)];
}

function codeToSession(app: AppIdentity, people: People): Api {
  return {
    path: '/sns/jscode2session',
    method: 'GET',
    token: false,
    answer({ query }) {
      checkApp(app, query['appid'] ?? '', query['secret'] ?? '');
      if (query['grant_type'] !== 'authorization_code') throw new Failure(40002);
      if (!query['js_code']) throw new Failure(41008);
      const openid = people.login(query['js_code']);
      const session = { session_key: randomBytes(16).toString('base64'), openid };
      // The live service names this answer plain text, though JSON is in it.
      return { contentType: 'text/plain', content: JSON.stringify(session) };
    },
  };
}

function stableToken(app: AppIdentity, tokens: Tokens): Api {
  return {
    path: '/cgi-bin/stable_token',
    method: 'POST',
    token: false,
    answer({ body }) {
      if (textOf(body, 'grant_type') !== 'client_credential') throw new Failure(40002);
      checkApp(app, textOf(body, 'appid'), textOf(body, 'secret'));
      return json(tokens.issue(body['force_refresh'] === true));
    },
  };
}

function phoneNumber(app: AppIdentity, people: People, clock: Clock): Api {
  return {
    path: '/wxa/business/getuserphonenumber',
    method: 'POST',
    token: true,
    answer({ body }) {
      const phone = people.phoneOf(textOf(body, 'code'));
      const watermark = { timestamp: Math.floor(clock.now().getTime() / 1000), appid: app.appId };
      const info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
      return json({ ...OK, phone_info: info });
    },
  };
}

function checkApp(app: AppIdentity, appId: string, secret: string): void {
  if (appId === '') throw new Failure(41002);
  if (secret === '') throw new Failure(41004);
  if (appId !== app.appId) throw new Failure(40013);
  if (secret !== app.appSecret) throw new Failure(40125);
}
