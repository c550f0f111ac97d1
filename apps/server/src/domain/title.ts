import { LIMITS } from '@sanshi/contracts';

/** Where a sentence ends, and where it may be cut. */
const SENTENCE_END = /[。！？!?；;\n]/;
const CLAUSE_ENDS = /[，,、：:]/;
const GREETING = /^(你好|您好|编辑好|记者好|大家好|编辑|记者|请问)+[，,。！!：:\s]*/;
const ELLIPSIS = '…';

/**
 * A title of at most 30 characters: the first sentence of the text, cut after a clause where it is too long,
 * and with an ellipsis where even the first clause is.
 */
export function titleOf(text: string): string {
  const plain = text.trim();
  const said = plain.replace(GREETING, '') || plain;
  const sentence = said.split(SENTENCE_END).find((part) => part.trim() !== '') ?? said;
  return fit(sentence.replace(/\s+/g, ' ').trim());
}

function fit(sentence: string): string {
  const { max } = LIMITS.title;
  const characters = Array.from(sentence);
  if (characters.length <= max) return sentence;
  const cut = lastClauseEnd(characters, max);
  return cut > 0 ? characters.slice(0, cut).join('') : `${characters.slice(0, max - 1).join('')}${ELLIPSIS}`;
}

/** The last place within `max` characters at which a clause ends; 0 where there is none, or it leaves too little. */
function lastClauseEnd(characters: string[], max: number): number {
  const shortest = 6;
  for (let at = max; at >= shortest; at--) if (CLAUSE_ENDS.test(characters[at] ?? '')) return at;
  return 0;
}
