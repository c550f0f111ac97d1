import { piecesOf } from './pieces.ts';

/** A category, and the words that the newsroom gave it. */
export interface Subject {
  code: string;
  words: readonly string[];
}

/** A text whose category is known. */
export interface Lesson {
  category: string;
  text: string;
}

/** A piece of words that stood in so many reports whose category an editor corrected to this one. */
export interface LearnedPiece {
  category: string;
  piece: string;
  reports: number;
}

export interface Guess {
  code: string;
  /** How sure, from 0 to 1; all guesses on one text together make 1. */
  share: number;
}

/** The categories that a text may belong to, most likely first; none when no piece of it is known. */
export type Guesser = (text: string) => Guess[];

/** How many sentences a word of the newsroom's is worth. */
const WORD_WEIGHT = 3;
/** How often a piece is taken for seen where it never was. */
const SMOOTHING = 0.1;
/** What a known piece says, by its length: a single character hides in many words. */
const SAYS = [0, 0.3, 1, 1] as const;

/** How often each piece was seen, by the category's code. */
class Memory {
  readonly pieces = new Map<string, Map<string, number>>();
  readonly totals: Map<string, number>;

  constructor(codes: readonly string[]) {
    this.totals = new Map(codes.map((code) => [code, 0]));
  }

  /** Nothing is learned of a category that there is no more. */
  add(code: string, pieces: Iterable<string>, times: number): void {
    if (!this.totals.has(code)) return;
    let added = 0;
    for (const piece of pieces) {
      const seen = this.pieces.get(piece);
      if (seen) seen.set(code, (seen.get(code) ?? 0) + times);
      else this.pieces.set(piece, new Map([[code, times]]));
      added += times;
    }
    this.totals.set(code, (this.totals.get(code) ?? 0) + added);
  }
}

/**
 * Learns to tell categories apart by the pieces of their words (naive Bayes, every category as likely as another before a word is
 * read). The categories' own words are what it starts from.
 * @param lessons sentences whose category is known
 * @param learned pieces from what editors corrected
 */
export function teach(
  subjects: readonly Subject[],
  lessons: readonly Lesson[],
  learned: readonly LearnedPiece[] = [],
): Guesser {
  const memory = new Memory(subjects.map(({ code }) => code));
  for (const { code, words } of subjects)
    for (const word of words) memory.add(code, new Set([...piecesOf(word), word]), WORD_WEIGHT);
  for (const { category, text } of lessons) memory.add(category, piecesOf(text), 1);
  for (const { category, piece, reports } of learned) memory.add(category, [piece], reports);
  return (text) => guess(memory, text);
}

function guess({ pieces, totals }: Memory, text: string): Guess[] {
  const known = Array.from(piecesOf(text), (piece) => ({ says: saysOf(piece), seen: pieces.get(piece) })).filter(
    isKnown,
  );
  const said = known.reduce((sum, { says }) => sum + says, 0);
  if (said === 0) return [];
  const scores = new Map<string, number>();
  // A piece that a category never showed lowers it by the smoothing alone; only those that it did show are looked at one by one.
  for (const [code, total] of totals) scores.set(code, said * Math.log(SMOOTHING / (total + SMOOTHING * pieces.size)));
  for (const { says, seen } of known)
    for (const [code, times] of seen)
      scores.set(code, (scores.get(code) ?? 0) + says * Math.log((times + SMOOTHING) / SMOOTHING));
  return shares([...scores]);
}

interface Clue {
  says: number;
  seen: Map<string, number> | undefined;
}

const isKnown = (clue: Clue): clue is Clue & { seen: Map<string, number> } => clue.seen !== undefined;

const saysOf = (piece: string): number => SAYS[piece.length] ?? 1;

/** From the logarithms of likelihoods to parts of one. */
function shares(scores: [string, number][]): Guess[] {
  const best = Math.max(...scores.map(([, score]) => score));
  const odds = scores.map(([code, score]) => ({ code, odds: Math.exp(score - best) }));
  const all = odds.reduce((sum, one) => sum + one.odds, 0);
  return odds.map(({ code, odds: own }) => ({ code, share: own / all })).sort((a, b) => b.share - a.share);
}
