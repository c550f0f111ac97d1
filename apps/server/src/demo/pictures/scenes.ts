import type { Dice } from './dice.js';
import { alleyCharging, alleyChargingNear, chargingShelter, stripInPuddle } from './scenes/alley.js';
import {
  garageFar,
  garageMended,
  garageNear,
  liftRunning,
  liftStuck,
  wheelchairBroken,
  wheelchairMended,
} from './scenes/buildings.js';
import { adsFar, adsNear, noticeBoard, unitDoorBroken, unitDoorMended } from './scenes/entrances.js';
import { facadeFar, facadeMended, facadeNear } from './scenes/facade.js';
import { clinicFar, clinicNear, foodLesson, villageFair } from './scenes/gatherings.js';
import { canteenKitchen, fridge, market } from './scenes/kitchens.js';
import { lecture, squareDance, volunteers } from './scenes/meetings.js';
import { brokenTile, eavesFar, eavesMended, leaningFar, leaningNear, leaningPropped } from './scenes/old-houses.js';
import { burstFar, burstMended, burstNear, cellarDry, cellarFlooded } from './scenes/pipes.js';
import { radiatorCold, radiatorWarm } from './scenes/radiator.js';
import { manholeCovered, manholeFallen, manholeFar, manholeNear, streetDark, streetLit } from './scenes/roads.js';
import { badPrint, bookshopCorner, bookshopFront } from './scenes/shops.js';
import { corridorBlocked, corridorClear, corridorNear, elderDoor, stairsDark } from './scenes/stairwells.js';
import { roadPatched, sinkholeFar, sinkholeNear } from './scenes/village-road.js';
import { meterBoxClosed, meterBoxOpen, wiresFar, wiresNear, wiresTidied } from './scenes/wires.js';
import { binsClean, binsFar, binsNear, rubbleGone, rubbleHeap, vegetablePatch } from './scenes/yards.js';

/** Every scene that can be drawn; each gives SVG. */
export const SCENES = {
  alleyCharging,
  alleyChargingNear,
  chargingShelter,
  stripInPuddle,
  garageFar,
  garageMended,
  garageNear,
  liftRunning,
  liftStuck,
  wheelchairBroken,
  wheelchairMended,
  adsFar,
  adsNear,
  noticeBoard,
  unitDoorBroken,
  unitDoorMended,
  facadeFar,
  facadeMended,
  facadeNear,
  clinicFar,
  clinicNear,
  foodLesson,
  villageFair,
  canteenKitchen,
  fridge,
  market,
  lecture,
  squareDance,
  volunteers,
  brokenTile,
  eavesFar,
  eavesMended,
  leaningFar,
  leaningNear,
  leaningPropped,
  burstFar,
  burstMended,
  burstNear,
  cellarDry,
  cellarFlooded,
  radiatorCold,
  radiatorWarm,
  manholeCovered,
  manholeFallen,
  manholeFar,
  manholeNear,
  streetDark,
  streetLit,
  badPrint,
  bookshopCorner,
  bookshopFront,
  corridorBlocked,
  corridorClear,
  corridorNear,
  elderDoor,
  stairsDark,
  roadPatched,
  sinkholeFar,
  sinkholeNear,
  meterBoxClosed,
  meterBoxOpen,
  wiresFar,
  wiresNear,
  wiresTidied,
  binsClean,
  binsFar,
  binsNear,
  rubbleGone,
  rubbleHeap,
  vegetablePatch,
} satisfies Record<string, (dice: Dice) => string>;

export type SceneName = keyof typeof SCENES;
