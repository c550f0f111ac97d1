import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawReceiptNumber, isReceiptNumber, readReceiptNumber } from './receipt-number.js';

/** Draws the digits given, one after another. */
const drawing = (digits: number[]) => (below: number) => (digits.shift() ?? 0) % below;
const numbers = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }).map((digits) => drawReceiptNumber(drawing(digits)));
const places = fc.nat(9);

describe('a receipt number', () => {
  test('has 10 digits, the first never 0', () => {
    fc.assert(fc.property(numbers, (number) => expect(number).toMatch(/^[1-9]\d{9}$/)));
    fc.assert(fc.property(numbers, (number) => expect(isReceiptNumber(number)).toBe(true)));
  });

  test('of a report and of a neighbour can never be the same', () => {
    const digits = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const [report, join] = [drawReceiptNumber(drawing(one)), drawReceiptNumber(drawing(other), 'join')];
        expect([Number(report[0]) < 9, join.startsWith('9'), isReceiptNumber(join)]).toEqual([true, true, true]);
      }),
    );
  });

  test('with one digit wrong is none', () => {
    fc.assert(
      fc.property(numbers, places, fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(isReceiptNumber(wrong)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('with two neighbours exchanged is none', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), (number, at) => {
        const [first = '', second = ''] = number.slice(at, at + 2);
        fc.pre(first !== second);
        expect(isReceiptNumber(`${number.slice(0, at)}${second}${first}${number.slice(at + 2)}`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '123', '12345678901', '０１２３４５６７８９', 'abcdefghij', '0000000000'])('%p is none', (text) =>
    expect(isReceiptNumber(text)).toBe(false),
  );

  test('is read as it is said', () => {
    const number = drawReceiptNumber(drawing([3, 8, 2, 1, 9, 0, 7, 3, 6]));
    const said = `${number.slice(0, 4)} ${number.slice(4, 7)}-${number.slice(7)}`;
    expect([readReceiptNumber(said), readReceiptNumber('4821')]).toEqual([number, null]);
  });
});
