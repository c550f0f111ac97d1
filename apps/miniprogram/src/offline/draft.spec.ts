import { describe, expect, test } from '@jest/globals';
import { begin, grown, isBlank, reportOf, type Draft } from './draft';

const DRAFT = begin({ id: 'd', key: 'k', now: new Date(0), beat: 'home', identity: 'named', community: null });
const FILED_AS = { kind: 'hazard', beat: 'home', category: 'gas' } as const;
const sent = (change: Partial<Draft>) => reportOf({ ...DRAFT, text: '楼道里有一股煤气味', ...change }, FILED_AS);

describe('what is sent', () => {
  test('only what was filled in', () => {
    expect(sent({})).toEqual({ ...FILED_AS, text: '楼道里有一股煤气味', identity: 'named', consents: [] });
  });
  test('an address without a point goes with the words', () => {
    expect(sent({ address: '三号院' })).toMatchObject({ text: '楼道里有一股煤气味\n地点：三号院' });
  });
  test('with a point it goes with the point', () => {
    const point = { longitude: 113.27, latitude: 40.09 };
    expect(sent({ point, address: '三号院' })).toMatchObject({
      text: '楼道里有一股煤气味',
      place: { ...point, address: '三号院' },
    });
  });
  test.each([
    ['named', { contact: { name: '张大爷', phone: '13800000001' } }],
    ['confidential', { contact: { name: '张大爷', phone: '13800000001' } }],
  ] as const)('%s keeps name and number', (identity, expected) => {
    expect(sent({ identity, contactName: '张大爷', contactPhone: '13800000001' })).toMatchObject(expected);
  });
  test.each([
    ['named', { isMinor: true }],
    ['confidential', { isMinor: true }],
  ] as const)('%s says that one is under 18', (identity, expected) => {
    expect(sent({ identity, isMinor: true })).toMatchObject(expected);
  });
  test('anonymous does not, and nobody else says anything of their age', () => {
    expect(sent({ identity: 'anonymous', isMinor: true })).not.toHaveProperty('isMinor');
    expect(sent({})).not.toHaveProperty('isMinor');
  });
  test('anonymous leaves neither name nor number, whatever was typed before', () => {
    expect(sent({ identity: 'anonymous', contactName: '张大爷', contactPhone: '13800000001' })).not.toHaveProperty(
      'contact',
    );
  });
});

test('blank is what has neither words nor photos', () => {
  expect([isBlank(DRAFT), isBlank({ ...DRAFT, text: ' \n' }), isBlank({ ...DRAFT, text: '漏水' })]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an older draft is of nobody who has said to be under 18; what was ticked stays with the draft', () => {
  const { isMinor: _new, ...older } = DRAFT;
  expect(grown(older).isMinor).toBe(false);
  expect(grown({ ...DRAFT, isMinor: true }).isMinor).toBe(true);
});
