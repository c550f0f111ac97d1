import { BEAT_WORDS, KIND_WORDS, sayDay, sayReceiptNumber, STATE_WORDS } from '@sanshi/contracts';
import type { Beat, HandlingState, Kind } from '@sanshi/contracts';
import { COLOURS } from '../colours';
import { TONES } from '../reports/progress';
import { linesOf, widthOf, type Mark, type Picture } from './picture';

const EDGE = 32;
/** Where the room for the title begins, and how much of the bottom the foot takes. */
const TITLE_FROM = 142;
const FOOT = 66;
const NAME = '三 事';

/** What a picture says of a report: nothing of who reported. */
export interface Told {
  title: string;
  kind: Kind;
  beat: Beat;
  /** The community, or who answers where there is none. */
  place: string;
  state: HandlingState;
  joinedCount: number;
  inPaper: boolean;
  newspaper: string;
}

/** `wide` is cut as WeChat shows a card to a friend (5:4), `square` as Moments show it; in points. */
export const SHAPES = { wide: { width: 500, height: 400 }, square: { width: 500, height: 500 } } as const;
export const RECEIPT_SHAPE = { width: 500, height: 520 } as const;

export function sharePicture(told: Told, shape: keyof typeof SHAPES): Picture {
  const { width, height } = SHAPES[shape];
  const size = shape === 'wide' ? 32 : 40;
  const lead = size * 1.45;
  const title = linesOf(told.title, size, width - 2 * EDGE, 3);
  // In the middle between the state and the foot.
  const top = (TITLE_FROM + height - FOOT - (title.length - 1) * lead) / 2;
  return {
    width,
    height,
    ground: COLOURS.page,
    marks: [
      ...masthead(width, told.newspaper),
      ...stateTag(told.state, EDGE, 122),
      ...(told.inPaper ? inPaperMark(width) : []),
      ...title.map((words, n): Mark => {
        return {
          kind: 'words',
          x: EDGE,
          y: top + n * lead,
          words,
          size,
          ink: COLOURS['ink-1'],
          bold: true,
          serif: true,
        };
      }),
      ...foot(told, width, height),
    ],
  };
}

function masthead(width: number, newspaper: string): Mark[] {
  const right = width - EDGE;
  return [
    { kind: 'words', x: EDGE, y: 50, words: NAME, size: 34, ink: COLOURS['ink-1'], bold: true, serif: true },
    { kind: 'words', x: right, y: 56, words: newspaper, size: 18, ink: COLOURS['ink-2'], align: 'right' },
    { kind: 'box', x: EDGE, y: 84, width: width - 2 * EDGE, height: 3, fill: COLOURS['ink-1'] },
    { kind: 'box', x: EDGE, y: 90, width: width - 2 * EDGE, height: 1, fill: COLOURS['ink-1'] },
  ];
}

function stateTag(state: HandlingState, x: number, middle: number): Mark[] {
  const tone = TONES[state];
  const words = STATE_WORDS[state];
  const width = widthOf(words, 18) + 44;
  return [
    { kind: 'box', x, y: middle - 17, width, height: 34, radius: 8, fill: COLOURS[`${tone}-tint`] },
    { kind: 'box', x: x + 14, y: middle - 4, width: 8, height: 8, radius: 4, fill: COLOURS[tone] },
    { kind: 'words', x: x + 30, y: middle, words, size: 18, ink: COLOURS[tone], bold: true },
  ];
}

function inPaperMark(width: number): Mark[] {
  const right = width - EDGE;
  return [
    { kind: 'box', x: right - 64, y: 105, width: 64, height: 34, radius: 4, fill: COLOURS.brand },
    { kind: 'words', x: right - 32, y: 122, words: '见报', size: 18, ink: COLOURS.paper, bold: true, align: 'center' },
  ];
}

function foot({ kind, beat, place, joinedCount }: Told, width: number, height: number): Mark[] {
  const joined = joinedCount > 0 ? `${joinedCount} 位邻居也遇到` : KIND_WORDS[kind];
  const [words = ''] = linesOf(`${BEAT_WORDS[beat]} · ${place} · ${joined}`, 18, width - 2 * EDGE, 1);
  return [
    { kind: 'box', x: EDGE, y: height - FOOT, width: width - 2 * EDGE, height: 1, fill: COLOURS['ink-2'] },
    { kind: 'words', x: EDGE, y: height - 38, words, size: 18, ink: COLOURS['ink-2'] },
  ];
}

export interface ToldReceipt {
  receiptNumber: string;
  title: string;
  place: string;
  submittedAt: string;
  newspaper: string;
}

/** The receipt as a card to keep: the number above all, and where it is taken. */
export function receiptPicture(told: ToldReceipt, now: Date): Picture {
  const { width, height } = RECEIPT_SHAPE;
  const number = sayReceiptNumber(told.receiptNumber);
  const middle = width / 2;
  return {
    width,
    height,
    ground: COLOURS.page,
    marks: [
      ...masthead(width, told.newspaper),
      {
        kind: 'words',
        x: middle,
        y: 134,
        words: '回 执',
        size: 24,
        ink: COLOURS['ink-2'],
        serif: true,
        align: 'center',
      },
      { kind: 'box', x: EDGE, y: 162, width: width - 2 * EDGE, height: 96, radius: 12, fill: COLOURS.paper },
      { kind: 'words', x: middle, y: 212, words: number, size: 50, ink: COLOURS['ink-1'], bold: true, align: 'center' },
      ...matter(told, width, now),
      { kind: 'box', x: EDGE, y: 430, width: width - 2 * EDGE, height: 1, fill: COLOURS['ink-2'] },
      { kind: 'words', x: middle, y: 470, words: '打电话、来报社、在小程序里查进展，都认这个号', ...SMALL },
    ],
  };
}

const SMALL = { ink: COLOURS['ink-2'], size: 18, align: 'center' } as const;
const HEADLINE = { ink: COLOURS['ink-1'], size: 26, bold: true, serif: true, align: 'center' } as const;

function matter({ title, place, submittedAt }: ToldReceipt, width: number, now: Date): Mark[] {
  const [x, room] = [width / 2, width - 2 * EDGE];
  const lines = linesOf(title, HEADLINE.size, room, 2);
  const [where = ''] = linesOf(`${place} · ${sayDay(new Date(submittedAt), now)} 报`, SMALL.size, room, 1);
  return [
    ...lines.map((words, n): Mark => ({ kind: 'words', x, y: 306 + n * 38, words, ...HEADLINE })),
    { kind: 'words', x, y: 392, words: where, ...SMALL },
  ];
}
