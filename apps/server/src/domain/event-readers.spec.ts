import { expect, test } from '@jest/globals';
import { ROLES, type EventCommand } from '@sanshi/contracts';
import type { Actor } from './actors.js';
import { maySeeEvent } from './event-readers.js';

const resident: Actor = { kind: 'resident', accountId: 'zhang', channel: 'h5' };
const readers = [
  resident,
  ...ROLES.map((role): Actor => {
    return { kind: 'staff', id: role, role, displayName: role, officeCode: null, areaCodes: new Set() };
  }),
];

test.each<[EventCommand, boolean, string[]]>([
  ['reply', true, ['resident', 'editor', 'office', 'supervisor', 'admin']],
  ['note', false, ['editor', 'office', 'supervisor', 'admin']],
  ['verify', false, ['editor', 'supervisor', 'admin']],
  ['cover', true, ['resident', 'editor', 'office', 'supervisor', 'admin']],
  ['minor', false, ['editor']],
])('%s, visible: %p, is seen by %p', (command, visible, seenBy) => {
  const seeing = readers.filter((reader) => maySeeEvent(reader, { command, visible }));
  expect(seeing.map((reader) => (reader.kind === 'staff' ? reader.role : reader.kind))).toEqual(seenBy);
});
