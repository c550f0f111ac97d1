import type { AreaLevel, Beat, Kind, Priority } from './words.ts';
import type { LIMITS } from './limits.ts';

/** GCJ-02 degrees. */
export interface Point {
  longitude: number;
  latitude: number;
}

export interface Place extends Point {
  address?: string;
}

export interface BeatView {
  code: Beat;
  name: string;
  hint: string;
}

export interface KindView {
  code: Kind;
  name: string;
}

export interface PriorityView {
  code: Priority;
  name: string;
  /** `30min`, `2h` by the clock; `1wd` in working days of the Chinese calendar. */
  sign: string;
  respond: string;
  resolve: string;
}

export interface CategoryView {
  code: string;
  beat: Beat;
  kind: Kind;
  name: string;
  priority: Priority;
  /** Words from which the category is guessed as one types. */
  words: string[];
}

export interface AreaView {
  code: string;
  name: string;
  level: AreaLevel;
  parent: string | null;
}

export const CONSENT_CODES = ['terms', 'contact-to-office', 'publish'] as const;
export type ConsentCode = (typeof CONSENT_CODES)[number];

export interface ConsentView {
  code: ConsentCode;
  version: string;
  text: string;
  /** Filing is refused without it. */
  required: boolean;
}

/** From what the category is guessed as one types, beside the categories' own words (packages/guess). */
export interface LessonsView {
  /** Sentences as people write them. */
  examples: { category: string; text: string }[];
  /** Pieces of words that stood in several reports whose category an editor corrected to this one. */
  learned: { category: string; piece: string; reports: number }[];
}

export interface CatalogView {
  beats: BeatView[];
  kinds: KindView[];
  priorities: PriorityView[];
  categories: CategoryView[];
  areas: AreaView[];
  limits: typeof LIMITS;
  consents: ConsentView[];
  /** WeChat subscribe-message templates by the notice kind that they serve; empty where none is set. */
  templates: { kind: string; templateId: string }[];
  /** The newspaper's name, as the masthead shows it. */
  newspaper: string;
  /** The newsroom's telephone, for who would rather talk; empty where none is set. */
  hotline: string;
  lessons: LessonsView;
}

export interface AreaRef {
  code: string;
  name: string;
}

export interface LocateView {
  community: AreaRef | null;
}

/** An area's boundary for drawing: rings of [longitude, latitude], outer rings only. */
export interface BoundaryView {
  code: string;
  name: string;
  rings: [number, number][][];
}
