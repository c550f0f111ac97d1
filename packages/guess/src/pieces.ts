const LONGEST = 3;
/** Runs of Chinese characters; what stands between them joins nothing. */
const RUN = /\p{Script=Han}+/gu;

/** The pieces of one to three characters that a text is made of, each once: Chinese needs no dictionary to be compared. */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const [run] of text.matchAll(RUN))
    for (let at = 0; at < run.length; at += 1)
      for (let end = at + 1; end <= Math.min(at + LONGEST, run.length); end += 1) pieces.add(run.slice(at, end));
  return pieces;
}
