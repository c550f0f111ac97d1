import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangeSince, EventCommand } from '@sanshi/contracts';
import { may, moverOf, type Actor, type Resident, type Staff } from '../domain/access.js';
import { ChangedMeanwhile, NotAllowed } from '../domain/errors.js';
import { maySeeEvent } from '../domain/event-readers.js';
import { move, type Handling, type Move, type Moment } from '../domain/handling.js';
import { followPrimary } from '../domain/merging.js';
import { staysPublic } from '../domain/publishing.js';
import { nextReminder, runningLimit } from '../domain/running-limit.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Database } from '../platform/database/index.js';
import { EventStore } from './event-store.js';
import { sayEvent } from './event-words.js';
import { changedColumns } from './handling-columns.js';
import { LiveFeed } from './live-feed.js';
import { Moments } from './moments.js';
import type { EventDetail } from './report-event.entity.js';
import type { Report } from './report.entity.js';
import { ReportStore, type ReportChange } from './report-store.js';
import { Speakers, type Speaker } from './speakers.js';

/** One command on one report, with what it brings along. */
export interface Step {
  command: Exclude<EventCommand, 'file'>;
  /** Null for what is not the state machine's (domain/beside-handling.ts), and for a neighbour's joining. */
  move: Move | null;
  /** What becomes of the handling without a move: a hazard that rises. */
  effect?: (before: Handling, moment: Moment) => Handling;
  /** Words, reasons, results: what the timeline keeps. */
  text?: string | undefined;
  detail?: EventDetail;
  photoIds?: string[] | undefined;
  /** False for what the reporter must not see. */
  visible: boolean;
  /** Columns beside the state machine's: what triage sets. */
  change?: ReportChange;
  /** Under which name it is done, where that is not the actor's. */
  speaker?: Speaker;
  /** What else must stand or fall with it. */
  along?: (tx: EntityManager, changed: Report) => Promise<void>;
}

export interface Target {
  id: string;
  /** The version that the actor had seen; null for words that fit whatever happened meanwhile. */
  version: number | null;
}

const STANDS_ALONE: Step = { command: 'unmerge', move: { command: 'unmerge' }, visible: true };

type Plan = (report: Report, tx: EntityManager) => Step | Promise<Step>;

/** The one way in which a report changes: the guarded change, its event and its photos in one transaction; the desks are told after it. */
@Injectable()
export class ReportMoves {
  constructor(
    private readonly db: Database,
    private readonly moments: Moments,
    private readonly reports: ReportStore,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly speakers: Speakers,
    private readonly live: LiveFeed,
  ) {}

  /** A resident's command on a report of their own. @throws NotFound, ChangedMeanwhile, and the refusals of the state machine */
  byReporter(actor: Resident, target: Target, plan: Plan): Promise<Report> {
    return this.take(actor, target, (tx) => this.reports.own(tx, actor.accountId, target.id), plan);
  }

  /** A staff member's command on a report within their areas. @throws NotFound, NotAllowed, ChangedMeanwhile, and as above */
  byStaff(actor: Staff, target: Target, plan: Plan): Promise<Report> {
    return this.take(actor, target, (tx) => this.reports.visible(tx, actor, target.id), plan);
  }

  /** A neighbour joins a report that is another's; whether they may is the plan's to say. @throws NotFound, and the plan's refusals */
  byNeighbour(actor: Resident, id: string, plan: Plan): Promise<Report> {
    return this.take(actor, { id, version: null }, (tx) => this.reports.byId(tx, id), plan);
  }

  /** What a sweep does when a time has come; a report that changed meanwhile is left for the next sweep. */
  bySystem(report: Report, plan: Plan): Promise<Report> {
    return this.take(null, report, (tx) => this.reports.byId(tx, report.id), plan);
  }

  private async take(
    actor: Actor | null,
    { id, version }: Target,
    find: (tx: EntityManager) => Promise<Report>,
    plan: Plan,
  ): Promise<Report> {
    const changed = await this.db.write(async (tx) => {
      await this.reports.lock(tx, id);
      const report = await find(tx);
      if (version !== null && version !== report.version) {
        throw new ChangedMeanwhile(await this.changesSince(tx, actor, id, version));
      }
      const next = await this.step(tx, actor, report, await plan(report, tx));
      if (next.state !== report.state) await this.letMergedFollow(tx, next);
      return next;
    });
    this.live.changed(changed, this.speakers.of(actor).actorName);
    return changed;
  }

  /** Takes one step within the caller's transaction. */
  async step(tx: EntityManager, actor: Actor | null, report: Report, step: Step): Promise<Report> {
    const moment = this.moments.now();
    refuseUnlessMay(actor, step, report);
    const change = { ...step.change, ...this.handlingChange(actor, report, step, moment) };
    if (report.publicAt && !staysPublic(change.state ?? report.state)) change.publicAt = null;
    const changed = await this.reports.change(tx, report, change, moment.now);
    if (report.publicAt && !changed.publicAt) await this.photos.hide(tx, report.id);
    const event = await this.events.add(tx, {
      ...(step.speaker ?? this.speakers.of(actor)),
      reportId: report.id,
      version: changed.version,
      at: moment.now,
      command: step.command,
      fromState: report.state,
      toState: changed.state,
      text: step.text ?? null,
      detail: step.detail ?? null,
      visible: step.visible,
    });
    if (actor && step.photoIds?.length) await this.photos.claim(tx, step.photoIds, actor, report.id, event.id);
    await step.along?.(tx, changed);
    return changed;
  }

  /** What was merged into a report goes along when it is merged itself, and stands on its own again when it leaves without a result. */
  private async letMergedFollow(tx: EntityManager, primary: Report): Promise<void> {
    for (const merged of await this.reports.mergedInto(primary.id, tx)) {
      const { mergedInto } = followPrimary(merged, primary, this.moments.now());
      if (mergedInto === null) await this.step(tx, null, merged, STANDS_ALONE);
      else if (mergedInto !== merged.mergedInto) await this.reports.repoint(tx, merged.id, mergedInto);
    }
  }

  private handlingChange(actor: Actor | null, report: Report, step: Step, moment: Moment): ReportChange {
    if (!step.move && !step.effect) return {};
    const next = step.move ? this.moved(actor, report, step.move, moment) : (step.effect?.(report, moment) ?? report);
    const remindAt = nextReminder(next, moment.now)?.at ?? null;
    const late = next.lateSince ? true : null;
    return { ...changedColumns(report, next), dueAt: runningLimit(next), remindAt, late };
  }

  private moved(actor: Actor | null, report: Report, act: Move, moment: Moment): Handling {
    const mover = actor === null ? 'system' : moverOf(actor);
    if (mover === null) throw new NotAllowed(`an administrator may not ${act.command} a report`);
    return move(report, act, mover, moment);
  }

  /** What happened since, as far as the person may know: the desk's notes are nothing to the reporter, the newsroom's findings nothing to an office. */
  private async changesSince(
    tx: EntityManager,
    actor: Actor | null,
    reportId: string,
    version: number,
  ): Promise<ChangeSince[]> {
    const events = await this.events.since(tx, reportId, version);
    const known = events.filter((event) => !actor || maySeeEvent(actor, event));
    return known.map((event) => ({ at: event.at.toISOString(), by: event.actorName, what: sayEvent(event) }));
  }
}

function refuseUnlessMay(actor: Actor | null, { command }: Step, report: Report): void {
  if (actor === null || command === 'archive' || command === 'resume' || command === 'join') return;
  if (!may(actor, command, report)) throw new NotAllowed(`${command} on report ${report.id}`);
}
