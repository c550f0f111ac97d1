/** An A4 poster as SVG, in tenths of a millimetre: what to report, and the code that opens the form for this community. */

export interface PosterWords {
  newspaper: string;
  community: string;
  beats: { name: string; hint: string }[];
  /** How to reach the form without the code: `https://…` */
  address: string;
  /** The code's picture, as a `data:` address. */
  code: string;
}

const WIDTH = 2100;
const HEIGHT = 2970;
const MARGIN = 160;
const INK = '#1F2328';
const SOFT = '#57606A';
const LINE = '#ECE9E2';
const VERMILION = '#B8322A';
const TINT = '#FBEDEB';
const FONT = "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif";
const CODE = 900;
/** How a hint is broken: characters a line. */
const HINT_LINE = 9;

const STEPS = ['微信扫一扫', '拍照，写几句话', '交上去，等回音'];

export function drawPoster(words: PosterWords): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}">`,
    `<title>${escape(words.community)} · 三事</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#FFFFFF"/>`,
    head(words),
    code(words),
    steps(),
    beats(words),
    foot(words),
    '</svg>',
  ].join('\n');
}

function head({ newspaper, community }: PosterWords): string {
  return [
    `<rect width="${WIDTH}" height="640" fill="${VERMILION}"/>`,
    text(MARGIN, 170, 64, `${newspaper} · 三事`, { fill: TINT }),
    text(WIDTH - MARGIN, 170, 64, '居家事 · 邻里事 · 社区事', { fill: TINT, anchor: 'end' }),
    text(MARGIN, 390, 168, '身边有事，扫码就报', { fill: '#FFFFFF', weight: 700 }),
    text(MARGIN, 540, 84, `${community}的事，报社和社区一起办，每一步都告诉您`, {
      fill: '#FFFFFF',
      fit: WIDTH - 2 * MARGIN,
    }),
  ].join('\n');
}

function code({ community, code: picture }: PosterWords): string {
  const left = (WIDTH - CODE) / 2;
  return [
    `<rect x="${left - 70}" y="710" width="${CODE + 140}" height="${CODE + 290}" rx="40" fill="#FFFFFF" stroke="${LINE}" stroke-width="6"/>`,
    `<image x="${left}" y="770" width="${CODE}" height="${CODE}" href="${picture}"/>`,
    text(WIDTH / 2, 1780, 84, community, { anchor: 'middle', weight: 700, fit: CODE }),
    text(WIDTH / 2, 1856, 48, '扫开就是这里，不用再找', { anchor: 'middle', fill: SOFT }),
  ].join('\n');
}

function steps(): string {
  const width = (WIDTH - 2 * MARGIN) / STEPS.length;
  return STEPS.map((step, index) => {
    const left = MARGIN + index * width;
    return [
      `<circle cx="${left + 50}" cy="2030" r="46" fill="${VERMILION}"/>`,
      text(left + 50, 2051, 58, String(index + 1), { fill: '#FFFFFF', anchor: 'middle', weight: 700 }),
      text(left + 120, 2051, 58, step),
    ].join('\n');
  }).join('\n');
}

function beats({ beats: all }: PosterWords): string {
  const gap = 40;
  const width = (WIDTH - 2 * MARGIN - gap * (all.length - 1)) / all.length;
  return all
    .map(({ name, hint }, index) => {
      const left = MARGIN + index * (width + gap);
      const lines = broken(hint).map((line, row) => text(left + 44, 2352 + row * 74, 50, line, { fill: SOFT }));
      return [
        `<rect x="${left}" y="2140" width="${width}" height="430" rx="28" fill="${TINT}"/>`,
        text(left + 44, 2262, 76, name, { fill: VERMILION, weight: 700 }),
        ...lines,
      ].join('\n');
    })
    .join('\n');
}

function foot({ address }: PosterWords): string {
  return [
    `<line x1="${MARGIN}" y1="2660" x2="${WIDTH - MARGIN}" y2="2660" stroke="${LINE}" stroke-width="4"/>`,
    text(MARGIN, 2745, 52, `没有微信？用手机或电脑的浏览器打开 ${address}`),
    text(MARGIN, 2830, 52, '有生命危险，先打 110、119、120', { fill: VERMILION, weight: 700 }),
  ].join('\n');
}

interface Look {
  fill?: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Words longer than this are set tighter. */
  fit?: number;
}

function text(x: number, y: number, size: number, words: string, look: Look = {}): string {
  const { fill = INK, weight = 400, anchor = 'start', fit = Infinity } = look;
  const tight = Math.min(size, Math.floor(fit / Array.from(words).length));
  return `<text x="${x}" y="${y}" font-size="${tight}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(words)}</text>`;
}

/** A hint in lines: what stands before the colon on its own, the rest by length, no line beginning with a mark. */
function broken(hint: string): string[] {
  return hint.split(/[:：]/).flatMap((part) => part.match(new RegExp(`.{1,${HINT_LINE}}[，、。；]?`, 'gu')) ?? []);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
