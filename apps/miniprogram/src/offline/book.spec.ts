import { expect, test } from '@jest/globals';
import { openBook, type Drawer } from './book';
import { begin, type Draft } from './draft';

const draftOf = (id: string): Draft =>
  begin({ id, key: `key of ${id}`, now: new Date(0), beat: 'home', identity: 'confidential', community: null });

/** A phone whose storage takes what it is told to. */
function phone(): { drawer: Drawer; storage: Map<string, string>; full: (is: boolean) => void } {
  const storage = new Map<string, string>();
  let isFull = false;
  const drawer: Drawer = {
    kept: (key) => JSON.parse(storage.get(key) ?? 'null'),
    keep: (key, value) => {
      if (!isFull) storage.set(key, JSON.stringify(value));
      return !isFull;
    },
    drop: (key) => void storage.delete(key),
  };
  return { drawer, storage, full: (is) => (isFull = is) };
}

test('what is written is there after the app was closed', () => {
  const { drawer } = phone();
  const book = openBook(drawer);
  book.add(draftOf('a'));
  book.change('a', (now) => ({ ...now, text: '楼道里有煤气味' }));
  expect(openBook(drawer).get('a')?.text).toBe('楼道里有煤气味');
});

test('a full phone is told, keeps what is written in mind, and writes it as soon as there is room', () => {
  const { drawer, full } = phone();
  const book = openBook(drawer);
  book.add(draftOf('a'));
  full(true);
  book.change('a', (now) => ({ ...now, text: '写到一半' }));
  book.add(draftOf('b'));
  expect([book.isFull(), book.get('a')?.text, book.all().length]).toEqual([true, '写到一半', 2]);
  // Another window's change must not take it away.
  book.reload();
  expect(book.get('a')?.text).toBe('写到一半');
  full(false);
  book.change('b', (now) => ({ ...now, text: '有地方了' }));
  expect(book.isFull()).toBe(false);
  const after = openBook(drawer);
  expect(after.all().map(({ text }) => text)).toEqual(['有地方了', '写到一半']);
});

test('what was thrown away while the phone was full does not come back', () => {
  const { drawer, storage, full } = phone();
  const book = openBook(drawer);
  full(true);
  book.add(draftOf('a'));
  book.remove('a');
  full(false);
  book.add(draftOf('b'));
  expect([...storage.keys()]).toEqual(['drafts', 'draft:b']);
});

test('a draft of an older build has everything that drafts have now', () => {
  const { drawer, storage } = phone();
  const { turn: _turn, joining: _joining, joined: _joined, notSame: _same, behalf: _behalf, ...old } = draftOf('a');
  storage.set('drafts', JSON.stringify(['a', 'lost']));
  storage.set('draft:a', JSON.stringify({ ...old, text: '上个版本写的' }));
  const book = openBook(drawer);
  expect(book.all()).toEqual([{ ...draftOf('a'), text: '上个版本写的' }]);
});
