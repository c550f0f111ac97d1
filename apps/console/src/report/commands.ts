import { DESK_COMMAND_WORDS, type ActionView, type DeskCommand } from '@sanshi/contracts';

/** `dialog` asks for something first, `compose` is written below the report, `now` is done at once. */
type How = 'dialog' | 'compose' | 'now';

interface CommandLook {
  key: string;
  how: How;
  /** A shorter word for the button, where the full one is long. */
  short?: string;
}

/** Every command's key and way, in the order of the buttons: what moves a report on comes first. */
export const COMMANDS: Record<DeskCommand, CommandLook> = {
  accept: { key: 'a', how: 'dialog' },
  sign: { key: 'g', how: 'now' },
  assign: { key: 's', how: 'dialog' },
  resolve: { key: 'e', how: 'dialog' },
  'follow-up': { key: 'v', how: 'dialog' },
  reply: { key: 'r', how: 'compose', short: '回复' },
  merge: { key: 'm', how: 'dialog' },
  cover: { key: 'c', how: 'dialog' },
  decline: { key: 'd', how: 'dialog', short: '不受理' },
  return: { key: 'u', how: 'dialog' },
  answer: { key: 'w', how: 'dialog' },
  extend: { key: 'x', how: 'dialog' },
  park: { key: 'p', how: 'dialog' },
  urge: { key: 'h', how: 'now' },
  verify: { key: 'y', how: 'dialog' },
  reopen: { key: 'o', how: 'dialog' },
  reinstate: { key: 'i', how: 'dialog' },
  unmerge: { key: 'b', how: 'dialog' },
  ask: { key: 'q', how: 'compose', short: '请补充' },
  publish: { key: 'l', how: 'dialog' },
  unpublish: { key: 'z', how: 'dialog' },
  minor: { key: 't', how: 'dialog' },
  note: { key: 'n', how: 'compose', short: '备注' },
};

const ORDER = Object.keys(COMMANDS);

/** The button's word. */
export const wordOf = (command: DeskCommand): string => COMMANDS[command].short ?? DESK_COMMAND_WORDS[command];

/** Splits a report's actions into those on the bar, at most `room`, and the rest behind 更多. What may be done comes first. */
export function layOut(actions: ActionView<DeskCommand>[], room: number) {
  const ordered = actions
    .filter(({ command }) => command !== 'note' && command !== 'ask')
    .toSorted((a, b) => Number(b.allowed) - Number(a.allowed) || ORDER.indexOf(a.command) - ORDER.indexOf(b.command));
  return { bar: ordered.slice(0, room), more: ordered.slice(room) };
}
