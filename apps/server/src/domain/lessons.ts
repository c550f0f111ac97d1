import type { LessonsView } from '@sanshi/contracts';
import { tellingPieces } from './pieces.js';

/** A report whose category an editor corrected. */
export interface Corrected {
  text: string;
  /** The one that is right. */
  category: string;
}

/** Every phone gets these pieces: what fewer reports had in common could tell of one of them. */
const REPORTS_IN_COMMON = 3;
/** A phone need not carry more. */
const MOST = 400;

/**
 * What can be learned from corrected reports: pieces of words that several of them share, and in how many of each category they stood;
 * those in most reports first.
 */
export function learnedFrom(corrected: readonly Corrected[]): LessonsView['learned'] {
  const byPiece = new Map<string, string[]>();
  for (const { text, category } of corrected)
    for (const piece of tellingPieces(text)) byPiece.set(piece, [...(byPiece.get(piece) ?? []), category]);
  return [...byPiece]
    .filter(([, categories]) => categories.length >= REPORTS_IN_COMMON)
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([piece, categories]) => countsOf(piece, categories))
    .slice(0, MOST);
}

function countsOf(piece: string, categories: readonly string[]): LessonsView['learned'] {
  return [...new Set(categories)].map((category) => ({
    category,
    piece,
    reports: categories.filter((one) => one === category).length,
  }));
}
