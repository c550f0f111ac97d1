const THING_LENGTH = 20;

/**
 * Text made to fit a `thing` field, which takes 20 characters in one line and refuses to be empty.
 * @param otherwise what to say when nothing is left, at most 20 characters
 */
export function fitThing(text: string, otherwise: string): string {
  const line = Array.from(text.replace(/[\p{Cc}\s]+/gu, ' ').trim());
  if (line.length === 0) return otherwise;
  return line.length <= THING_LENGTH ? line.join('') : `${line.slice(0, THING_LENGTH - 1).join('')}…`;
}
