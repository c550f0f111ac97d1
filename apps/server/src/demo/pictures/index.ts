import { develop } from './develop.js';
import { Dice } from './dice.js';
import { SCENES, type SceneName } from './scenes.js';

export type { SceneName };

export interface Pictures {
  /** What the resident sent. */
  before: readonly SceneName[];
  /** What the office shows when the matter is resolved; empty where nothing can be shown. */
  after: readonly SceneName[];
}

/** Scenes by the number of the sample report; who only has something to say sent none. */
const SENT: Record<number, [before: SceneName[], after?: SceneName[]]> = {
  1: [['alleyCharging', 'alleyChargingNear'], ['chargingShelter']],
  2: [['stripInPuddle'], ['chargingShelter']],
  3: [['wiresFar', 'wiresNear'], ['wiresTidied']],
  4: [['leaningFar', 'leaningNear'], ['leaningPropped']],
  5: [['eavesFar', 'brokenTile'], ['eavesMended']],
  6: [['elderDoor']],
  7: [['canteenKitchen']],
  8: [['fridge']],
  9: [['binsFar', 'binsNear'], ['binsClean']],
  10: [['foodLesson']],
  11: [['radiatorCold'], ['radiatorWarm']],
  12: [['squareDance']],
  13: [['market']],
  14: [['facadeFar', 'facadeNear'], ['facadeMended']],
  15: [['vegetablePatch']],
  16: [['unitDoorBroken', 'stairsDark'], ['unitDoorMended']],
  17: [['bookshopFront', 'badPrint']],
  18: [['manholeFar', 'manholeNear'], ['manholeCovered']],
  19: [['manholeFallen'], ['manholeCovered']],
  21: [['bookshopCorner']],
  22: [['cellarFlooded'], ['cellarDry']],
  23: [['meterBoxOpen'], ['meterBoxClosed']],
  24: [['clinicFar', 'clinicNear']],
  25: [['rubbleHeap'], ['rubbleGone']],
  26: [['volunteers']],
  27: [['streetDark'], ['streetLit']],
  30: [['garageFar', 'garageNear'], ['garageMended']],
  31: [['liftStuck'], ['liftRunning']],
  32: [['lecture']],
  33: [['corridorBlocked', 'corridorNear'], ['corridorClear']],
  34: [['wheelchairBroken'], ['wheelchairMended']],
  36: [['adsFar', 'adsNear'], ['noticeBoard']],
  38: [['burstFar', 'burstNear'], ['burstMended']],
  39: [['sinkholeFar', 'sinkholeNear'], ['roadPatched']],
  40: [['villageFair']],
};

/** The pictures of one of the sample reports, `n` in config/demo/reports.json. */
export function picturesFor(sampleNumber: number): Pictures {
  const [before = [], after = []] = SENT[sampleNumber] ?? [];
  return { before, after };
}

/** Draws a scene as a phone might have taken it; the same seed gives the same picture. @returns a JPEG of 1600 × 1200 */
export function drawPicture(scene: SceneName, seed: number): Promise<Buffer> {
  return develop(SCENES[scene](new Dice(seed)));
}
