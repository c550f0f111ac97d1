/**
 * Texts as two-character pieces, the plain way to compare Chinese without a dictionary. House numbers count by their value
 * (三号院 is 3号院), and pieces that are in everybody's mouth weigh little.
 */

interface Unit {
  /** What is compared. */
  key: string;
  /** What was written. */
  text: string;
}

const NUMERALS = '〇一二三四五六七八九';
/** A numeral before what is numbered in an address, a run of digits, a Latin word, or one character. */
const UNIT = /(?<numeral>[〇零一二两三四五六七八九十]+(?=[号楼栋院单层门排户街路巷]))|\d+|[a-z]+|\p{Script=Han}/giu;

const digitOf = (numeral: string): number => NUMERALS.indexOf(numeral.replace('零', '〇').replace('两', '二'));

/** `十二` is 12, `二十` is 20, `三〇六` is 306. */
function readNumeral(numeral: string): string {
  const [tens = '', ones] = numeral.split('十');
  if (ones === undefined) return Array.from(numeral, digitOf).join('');
  const [ten, one] = [tens === '' ? 1 : digitOf(tens), ones === '' ? 0 : digitOf(ones)];
  return String(ten * 10 + one);
}

/** The text cut at everything that is no word; of each run its units. */
function runsOf(text: string): Unit[][] {
  const runs: Unit[][] = [];
  let end = -1;
  for (const { 0: written, index, groups } of text.normalize('NFKC').matchAll(UNIT)) {
    if (index !== end) runs.push([]);
    runs.at(-1)?.push({ key: groups?.['numeral'] ? readNumeral(written) : written.toLowerCase(), text: written });
    end = index + written.length;
  }
  return runs;
}

/** Characters that carry grammar rather than matter. */
const GRAMMAR = new Set(
  '的了在是我们有人就都也不没这那个来去上下里还又很要会能把被给从到和与跟对向着过得地一吗呢吧啊他她它您你大家什么怎已经请快看说自己想让后前外出',
);
/** Words that stand in every second report. */
const EVERYDAY = new Set(
  [
    '晚上',
    '早上',
    '白天',
    '昨天',
    '今天',
    '刚才',
    '周末',
    '小区',
    '社区',
    '单元',
    '门口',
    '家里',
    '居民',
    '孩子',
    '老人',
  ].concat(['时候', '希望', '知道', '回家', '问题', '建议', '感谢', '处理', '解决']),
);
const WEIGHTS = [1, 0.35, 0.05] as const;
const EVERYDAY_WEIGHT = 0.35;

/** How much it says that two texts share the piece, from 0 to 1. */
function weightOf(piece: string): number {
  if (EVERYDAY.has(piece)) return EVERYDAY_WEIGHT;
  const grammar = Array.from(piece).filter((character) => GRAMMAR.has(character)).length;
  return WEIGHTS[grammar] ?? 0;
}

const pairsOf = (run: readonly Unit[]): string[] =>
  run.slice(1).map((unit, index) => `${run[index]?.key ?? ''}${unit.key}`);

function piecesOf(text: string): Set<string> {
  return new Set(runsOf(text).flatMap(pairsOf));
}

/** The pieces of a text that say something by themselves, each once: no figures, no grammar, nothing that everybody says. */
export function tellingPieces(text: string): string[] {
  return [...piecesOf(text)].filter((piece) => /^\p{Script=Han}+$/u.test(piece) && weightOf(piece) === 1);
}

const strength = (pieces: Iterable<string>): number =>
  Array.from(pieces, (piece) => weightOf(piece) ** 2).reduce((sum, square) => sum + square, 0);

/** How alike two texts are in their words, from 0 to 1: the cosine of their weighted pieces. */
export function alikeInWords(a: string, b: string): number {
  const [ofA, ofB] = [piecesOf(a), piecesOf(b)];
  const shared = strength([...ofA].filter((piece) => ofB.has(piece)));
  return shared === 0 ? 0 : shared / Math.sqrt(strength(ofA) * strength(ofB));
}

/** The words that two texts share, as `a` writes them, in its order: for showing why they are taken for alike. */
export function sharedWords(a: string, b: string): string[] {
  const others = piecesOf(b);
  const words = runsOf(a).flatMap((run) => wordsWithin(run, (piece) => weightOf(piece) === 1 && others.has(piece)));
  return [...new Set(words)];
}

/** Pieces that overlap are one word. */
function wordsWithin(run: readonly Unit[], isShared: (piece: string) => boolean): string[] {
  const words: Unit[][] = [];
  let open = false;
  pairsOf(run).forEach((piece, index) => {
    const shared = isShared(piece);
    if (shared && !open) words.push(run.slice(index, index + 1));
    if (shared) words.at(-1)?.push(...run.slice(index + 1, index + 2));
    open = shared;
  });
  return words.map((word) => word.map(({ text }) => text).join(''));
}
