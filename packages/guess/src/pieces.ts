const LONGEST = 3;
/** Runs of Chinese characters; what stands between them joins nothing. */
const RUN = /\p{Script=Han}+/gu;

/** The pieces of one to three characters that a text is made of, each once: Chinese needs no dictionary to be compared. */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    const signs = Array.from(run);
    for (let length = 1; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= signs.length; at += 1) pieces.add(signs.slice(at, at + length).join(''));
  }
  return pieces;
}
