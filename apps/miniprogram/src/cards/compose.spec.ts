import { describe, expect, test } from '@jest/globals';
import { HANDLING_STATES, STATE_WORDS } from '@sanshi/contracts';
import fc from 'fast-check';
import { receiptPicture, sharePicture, type Told } from './compose';
import { widthOf, type Mark, type Picture } from './picture';

const told: Told = {
  title: '三号院门口飞线充电，插线板泡在水里',
  kind: 'hazard',
  beat: 'neighbour',
  place: '岳秀园社区',
  state: 'handling',
  joinedCount: 4,
  inPaper: true,
  newspaper: '大同晚报社区版',
};
const said = ({ marks }: Picture): string =>
  marks.flatMap((mark) => (mark.kind === 'words' ? [mark.words] : [])).join('\n');

/** From its left to its right, and from its top to its bottom. */
function extent(mark: Mark): { across: [number, number]; down: [number, number] } {
  if (mark.kind === 'box') return { across: [mark.x, mark.x + mark.width], down: [mark.y, mark.y + mark.height] };
  const width = widthOf(mark.words, mark.size);
  const left = mark.x - { left: 0, center: width / 2, right: width }[mark.align ?? 'left'];
  return { across: [left, left + width], down: [mark.y - mark.size / 2, mark.y + mark.size / 2] };
}

/** The marks that reach beyond the edge of the paper. */
const outside = (picture: Picture): Mark[] =>
  picture.marks.filter((mark) => {
    const { across, down } = extent(mark);
    return Math.min(...across, ...down) < 0 || across[1] > picture.width || down[1] > picture.height;
  });

describe('a picture to share', () => {
  test('says title, beat, place and state, and that it was printed', () => {
    const words = said(sharePicture(told, 'square'));
    for (const part of ['飞线充电', '邻里事', '岳秀园社区', '办理中', '4 位邻居也遇到', '见报', '大同晚报社区版'])
      expect(words).toContain(part);
  });

  test.each(HANDLING_STATES)('names the state %s in words', (state) =>
    expect(said(sharePicture({ ...told, state }, 'wide'))).toContain(STATE_WORDS[state]),
  );

  test('stays within its frame, however long the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(99_999),
        fc.constantFrom('wide' as const, 'square' as const),
        (title, place, joinedCount, shape) =>
          expect(outside(sharePicture({ ...told, title, place, joinedCount }, shape))).toEqual([]),
      ),
    );
  });

  test('a title of three lines keeps clear of what stands below', () => {
    for (const shape of ['wide', 'square'] as const) {
      const { marks, height } = sharePicture({ ...told, title: '字'.repeat(90) }, shape);
      const lowest = Math.max(...marks.flatMap((mark) => ('serif' in mark ? extent(mark).down : [])));
      expect(lowest).toBeLessThan(height - 66);
    }
  });
});

describe('a receipt to keep', () => {
  const receipt = {
    receiptNumber: '4821907365',
    title: told.title,
    place: '岳秀园社区',
    submittedAt: '2026-11-21T01:30:00Z',
    newspaper: '大同晚报社区版',
  };
  const now = new Date('2026-11-23T00:00:00Z');

  test('says the number in groups', () => {
    const words = said(receiptPicture(receipt, now));
    for (const part of ['4821 907 365', '岳秀园社区', '11月21日']) expect(words).toContain(part);
  });

  test('stays within its frame', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) =>
        expect(outside(receiptPicture({ ...receipt, title }, now))).toEqual([]),
      ),
    );
  });
});
