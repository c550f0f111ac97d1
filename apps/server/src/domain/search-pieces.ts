/**
 * Texts as the search finds them: every two neighbouring characters of a word are a piece. Unlike the pieces by which two reports
 * are compared (pieces.ts), these of a part of a text are all among those of the whole, however it was cut out.
 */

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The pieces of a text, none twice; none of a word of one character. */
export function searchPieces(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return [...new Set(words.flatMap(pairsOf))];
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
