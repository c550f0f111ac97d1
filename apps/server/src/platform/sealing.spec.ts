import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Sealing } from './sealing.js';

const older = { id: 'a', key: randomBytes(32) };
const newer = { id: 'b', key: randomBytes(32) };

describe('sealing', () => {
  test('opens what it sealed, for the same record only', () => {
    const sealing = new Sealing([older]);
    const sealed = sealing.seal('张大娘', 'report-1');
    expect(sealed).not.toContain('张');
    expect(sealing.open(sealed, 'report-1')).toBe('张大娘');
    expect(() => sealing.open(sealed, 'report-2')).toThrow();
  });

  test('a changed text does not open', () => {
    const sealing = new Sealing([older]);
    const sealed = sealing.seal('13800000001', 'r');
    expect(() => sealing.open(sealed.slice(0, -2) + 'AA', 'r')).toThrow();
  });

  test('a new key seals, the old one still opens, and the index stays', () => {
    const before = new Sealing([older]);
    const after = new Sealing([newer, older]);
    expect(after.open(before.seal('13800000001', 'r'), 'r')).toBe('13800000001');
    expect(after.seal('x', 'r').startsWith('b.')).toBe(true);
    expect(after.blindIndex('13800000001')).toBe(before.blindIndex('13800000001'));
    expect(() => before.open(after.seal('x', 'r'), 'r')).toThrow('unknown key b');
  });

  test('a fingerprint is known again by the key that made it, after that is no longer the first, and not by another', () => {
    const [before, between, after] = [new Sealing([older]), new Sealing([newer, older]), new Sealing([newer])];
    const print = before.fingerprint('一句话');
    expect(print).not.toContain('一句话');
    expect(between.isFingerprintOf('一句话', print)).toBe(true);
    expect(between.isFingerprintOf('另一句', print)).toBe(false);
    expect(between.fingerprint('一句话')).not.toBe(print);
    expect(after.isFingerprintOf('一句话', print)).toBeNull();
    expect(new Sealing([{ ...newer, id: older.id }]).isFingerprintOf('一句话', print)).toBe(false);
  });

  test('a fingerprint fits into 60 characters', () => {
    expect(new Sealing([{ ...older, id: 'x'.repeat(16) }]).fingerprint('一句话')).toHaveLength(60);
  });
});
