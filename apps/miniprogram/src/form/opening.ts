import type { AreaRef, AreaView, Beat } from '@sanshi/contracts';
import { BEATS } from '@sanshi/contracts';
import { isBlank, type Draft } from '../offline/draft';

/** What a page was opened with, as Taro hands it over. */
export type Params = Readonly<Record<string, string | undefined>>;

export interface Opening {
  /** The draft to go on with. */
  draftId: string | null;
  beat: Beat;
  communityCode: string | null;
}

/** WeChat hands the code's text over percent-encoded; an area's code itself needs no decoding. */
const SCENE = /(?:^|&|%26)c(?:=|%3D)([\w-]+)/i;

/**
 * How the form was opened: by a beat (`beat=home`), a draft (`draft=…`), or a poster's code, whose community stands in WeChat's
 * `scene` (`c=140213-SJ02-01`, percent-encoded) or on the web in `c`.
 */
export function readOpening({ draft, beat, c, scene }: Params): Opening {
  return {
    draftId: draft ?? null,
    beat: BEATS.find((code) => code === beat) ?? 'community',
    communityCode: c ?? SCENE.exec(scene ?? '')?.[1] ?? null,
  };
}

export function areaRef(areas: readonly AreaView[], code: string | null): AreaRef | null {
  const area = areas.find((candidate) => candidate.code === code);
  return area ? { code: area.code, name: area.name } : null;
}

/** What was begun on the same beat and not finished: one goes on there. */
export function unfinished(drafts: readonly Draft[], beat: Beat): Draft | null {
  return drafts.find((draft) => draft.stage === 'writing' && draft.beat === beat && !isBlank(draft)) ?? null;
}
