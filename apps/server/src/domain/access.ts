import {
  DESK_COMMANDS,
  REASON_WORDS,
  REPORTER_COMMANDS,
  REPORTER_REASON_WORDS,
  type ActionView,
  type ConsolePage,
  type DeskCommand,
  type RefusalReason,
  type ReporterCommand,
  type Role,
} from '@sanshi/contracts';
import { canSee, type Actor, type Held, type Resident, type Staff } from './actors.js';
import { NotAllowed } from './errors.js';
import { BESIDE_RULES, isBesideHandling, type BesideFacts } from './beside-handling.js';
import { RULES, refusalOf } from './handling-rules.js';
import type { Handling, Moment, Mover } from './handling-types.js';

export * from './actors.js';
export { maskName, maskPhone, whoMayKnow, type Knowledge } from './identity.js';

/** The part in which staff of a role act; an administrator sees lists and does no casework. */
const PART: Record<Role, Mover | null> = {
  editor: 'editor',
  office: 'office',
  supervisor: 'supervisor',
  admin: null,
};

/** In which part the person acts on reports; null for one who has none. */
export function moverOf(actor: Actor): Mover | null {
  return actor.kind === 'resident' ? 'reporter' : PART[actor.role];
}

type Command = DeskCommand | ReporterCommand;

function mayInPart(part: Mover | null, command: Command): boolean {
  if (part === null) return false;
  if (isBesideHandling(command)) return BESIDE_RULES[command].by.includes(part);
  return RULES[command].by.includes(part);
}

/** Whether the report is the person's to act on: the reporter's own, in the newsroom's areas, in the office's hands. */
function isTheirs(actor: Actor, report: Held): boolean {
  if (actor.kind === 'resident') return report.accountId === actor.accountId;
  return canSee(actor, report) && (actor.role !== 'office' || isInHands(actor, report));
}

function isInHands({ officeCode }: Staff, report: Held): boolean {
  return officeCode !== null && officeCode === report.officeCode;
}

/** Who may do what, whatever state the report is in. What one may not even see is for the caller to answer with NotFound. */
export function may(actor: Actor, command: Command, report: Held): boolean {
  return mayInPart(moverOf(actor), command) && isTheirs(actor, report);
}

/** A report as the actions upon it depend on it. */
export type Actionable = Handling & Held & BesideFacts;

/**
 * What the person may do with a report now, in the order of the buttons. Left out is what their part can never do;
 * what is refused at this moment comes with the reason.
 */
export function actionsFor(actor: Resident, report: Actionable, moment: Moment): ActionView<ReporterCommand>[];
export function actionsFor(actor: Staff, report: Actionable, moment: Moment): ActionView<DeskCommand>[];
export function actionsFor(actor: Actor, report: Actionable, moment: Moment): ActionView<Command>[] {
  const part = moverOf(actor);
  if (part === null || (actor.kind === 'resident' && !isTheirs(actor, report))) return [];
  const commands: readonly Command[] = actor.kind === 'resident' ? REPORTER_COMMANDS : DESK_COMMANDS;
  return commands
    .filter((command) => mayInPart(part, command))
    .map((command) => viewAction(command, part, whyNot(actor, part, command, report, moment)));
}

function viewAction(command: Command, part: Mover, reason: RefusalReason | null): ActionView<Command> {
  if (reason === null) return { command, allowed: true };
  const why = (part === 'reporter' ? REPORTER_REASON_WORDS[reason] : undefined) ?? REASON_WORDS[reason];
  return { command, allowed: false, why };
}

function whyNot(actor: Actor, part: Mover, command: Command, report: Actionable, moment: Moment): RefusalReason | null {
  if (!isTheirs(actor, report)) return 'not_your_office';
  if (isBesideHandling(command)) return BESIDE_RULES[command].refusal(report);
  return refusalOf(report, command, part, moment);
}

const PAGES: Record<Role, ConsolePage[]> = {
  editor: ['desk', 'casework', 'feedback', 'posters'],
  office: ['casework', 'posters'],
  supervisor: ['desk', 'casework', 'posters'],
  admin: ['desk', 'feedback', 'posters', 'admin'],
};

/** @param what the thing that only an administrator may, for the log. @throws NotAllowed */
export function refuseUnlessAdmin({ id, role }: Staff, what: string): void {
  if (role !== 'admin') throw new NotAllowed(`${what} for staff ${id}`);
}

/** The pages of the console that a role may use, the first being the one to begin with. */
export function consolePages(role: Role): ConsolePage[] {
  return PAGES[role];
}
