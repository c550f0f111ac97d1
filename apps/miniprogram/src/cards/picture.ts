/** A picture as a list of marks, in points: composed by pure functions, painted on any canvas (cards/paint.ts). */
export interface Picture {
  width: number;
  height: number;
  ground: string;
  marks: readonly Mark[];
}

export type Mark = Box | Words;

export interface Box {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  radius?: number;
}

export interface Words {
  kind: 'words';
  x: number;
  /** The middle of the line. */
  y: number;
  words: string;
  /** The height of the letters. */
  size: number;
  ink: string;
  bold?: boolean;
  serif?: boolean;
  align?: 'left' | 'center' | 'right';
}

/** Letters, digits and signs of ASCII are narrower than the square of a Chinese character: by this much at most, in any usual font. */
const NARROW = 0.62;

/** How wide a line of words is at most, in points. */
export function widthOf(words: string, size: number): number {
  return Array.from(words).reduce((width, letter) => width + (letter < '\u0100' ? NARROW : 1) * size, 0);
}

/** Breaks words into lines that fit `width`; beyond `most` lines the last one ends with an ellipsis. */
export function linesOf(words: string, size: number, width: number, most: number): string[] {
  const lines = [''];
  for (const letter of words.replace(/\s+/g, ' ').trim()) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + letter, size) <= width) lines[lines.length - 1] = line + letter;
    else lines.push(letter);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', size, width)];
}

function cut(line: string, size: number, width: number): string {
  const letters = Array.from(line);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}
