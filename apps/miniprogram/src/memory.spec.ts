import { describe, expect, test } from '@jest/globals';
import { openMemory } from './memory';

/** A phone's storage with room for so many keys. */
function phoneWith(room: number) {
  const values = new Map<string, string>();
  return {
    values,
    drawer: {
      kept: (key: string) => {
        const text = values.get(key);
        return text === undefined ? null : JSON.parse(text);
      },
      keep: (key: string, value: unknown) => {
        if (!values.has(key) && values.size >= room) return false;
        values.set(key, JSON.stringify(value));
        return true;
      },
      drop: (key: string) => void values.delete(key),
    },
  };
}

const at = '2026-11-23T01:00:00.000Z';

describe('what was seen last', () => {
  test('is there again after a start', () => {
    const { drawer } = phoneWith(100);
    openMemory(drawer).remember('published', { value: [1, 2], at });
    expect(openMemory(drawer).recall('published')).toEqual({ value: [1, 2], at });
    expect(openMemory(drawer).recall('other')).toBeNull();
  });

  test('the oldest make room for the newest', () => {
    const { drawer, values } = phoneWith(100);
    const memory = openMemory(drawer);
    for (let n = 0; n < 40; n++) memory.remember(`page ${n}`, { value: n, at });
    expect(memory.recall('page 39')).toEqual({ value: 39, at });
    expect(memory.recall('page 0')).toBeNull();
    expect(values.size).toBe(25);
  });

  test('seen again is new again', () => {
    const memory = openMemory(phoneWith(100).drawer);
    memory.remember('kept', { value: 'a', at });
    for (let n = 0; n < 23; n++) memory.remember(`page ${n}`, { value: n, at });
    memory.remember('kept', { value: 'b', at });
    for (let n = 0; n < 20; n++) memory.remember(`later ${n}`, { value: n, at });
    expect(memory.recall('kept')).toEqual({ value: 'b', at });
  });

  test('what is forgotten is gone', () => {
    const { drawer, values } = phoneWith(100);
    const memory = openMemory(drawer);
    memory.remember('a', { value: 1, at });
    memory.forget('a');
    expect(memory.recall('a')).toBeNull();
    expect([...values.keys()]).toEqual(['seen']);
  });

  test('a full phone loses nothing but this, and no page fails for it', () => {
    const { drawer, values } = phoneWith(3);
    drawer.keep('draft:1', 'words');
    const memory = openMemory(drawer);
    memory.remember('a', { value: 1, at });
    memory.remember('b', { value: 2, at });
    expect([...values.keys()]).toEqual(['draft:1']);
  });
});
