import { PROBLEM_STATUS } from '@sanshi/contracts';
import type { FileReport, JoinedItem, JoinReport, MyReportItem, PhotoView, ProblemCode } from '@sanshi/contracts';
import { FileLost, NoAnswer } from '../platform/capabilities';
import { ApiProblem } from '../wire';
import type { Book, Drawer } from './book';
import { begin, queue, type Draft } from './draft';
import type { OutboxDoors } from './outbox';

/** The phone dies here: nothing after it happens. */
export class Dead extends Error {}

export const NOW = new Date('2026-11-24T02:00:00Z');
export const FILED_AS = { kind: 'hazard', beat: 'home', category: 'gas' } as const;

/** What outlives a crash: the phone's storage, the server, and how many more steps until the phone dies. */
export class World {
  readonly storage = new Map<string, string>();
  readonly filed = new Map<string, FileReport>();
  readonly joins = new Map<string, JoinReport>();
  readonly order: string[] = [];
  readonly photos = new Map<string, string>();
  readonly dropped: string[] = [];
  /** Steps until death; each write and each call to the server is one. */
  life = Infinity;
  online = true;
  /** Answers that are lost on the way back, though the server did its work. */
  lost = 0;
  refusal: ProblemCode | null = null;
  refusedFields: Record<string, string[]> = {};
  goneFiles = new Set<string>();
  keys = 0;

  step(): void {
    this.life -= 1;
    if (this.life < 0) throw new Dead();
  }

  drawer(): Drawer {
    return {
      kept: <Value>(key: string) => JSON.parse(this.storage.get(key) ?? 'null') as Value | null,
      keep: (key, value) => {
        this.step();
        this.storage.set(key, JSON.stringify(value));
        this.step();
        return true;
      },
      drop: (key) => {
        this.step();
        this.storage.delete(key);
      },
    };
  }

  doors(book: Book): OutboxDoors {
    return {
      book,
      isOnline: () => Promise.resolve(this.online),
      sendPhoto: async (file, key) => this.answer(() => this.takePhoto(file, key)),
      fileReport: async (report, key) => this.answer(() => this.takeReport(report, key)),
      joinReport: async (id, join, key) => this.answer(() => this.takeJoin(id, join, key)),
      dropFile: async (file) => void this.dropped.push(file),
      newKey: () => `key${(this.keys += 1)}`,
      onProgress: () => undefined,
      onSent: () => undefined,
    };
  }

  private answer<Body>(work: () => Body): Body {
    this.step();
    const body = work();
    this.step();
    if (this.lost > 0) {
      this.lost -= 1;
      throw new NoAnswer('lost');
    }
    return body;
  }

  private takePhoto(file: string, key: string): PhotoView {
    if (this.goneFiles.has(file)) throw new FileLost(file);
    this.photos.set(key, file);
    return { id: `photo of ${key}`, width: 1, height: 1, url: '', thumbnailUrl: '' };
  }

  private takeJoin(reportId: string, join: JoinReport, key: string): JoinedItem {
    if (this.refusal !== null) throw refusedWith(this.refusal, this.refusedFields);
    this.joins.set(key, join);
    return { id: `join of ${key}`, reportId, receiptNumber: '7350192846' } as JoinedItem;
  }

  private takeReport(report: FileReport, key: string): MyReportItem {
    if (this.refusal !== null) throw refusedWith(this.refusal, this.refusedFields);
    const before = this.filed.get(key);
    if (before && JSON.stringify(before) !== JSON.stringify(report)) throw refusedWith('key_reused');
    if (!before) this.order.push(key);
    this.filed.set(key, report);
    return { id: `report of ${key}`, receiptNumber: '4821907365' } as MyReportItem;
  }
}

export function refusedWith(code: ProblemCode, fields: Record<string, string[]> = {}): ApiProblem {
  const status = PROBLEM_STATUS[code];
  return new ApiProblem({ type: '', title: '', status, code, detail: `refused: ${code}`, requestId: '', fields }, null);
}

export const SENT_AS = { filedAs: FILED_AS, joining: null } as const;
export const JOINING = { filedAs: null, joining: { id: 'neighbour', title: '三号院飞线充电' } } as const;
export const inQueue = (draft: Draft, turn: number, sentAs: Parameters<typeof queue>[1] = SENT_AS): Draft => ({
  ...queue(draft, sentAs, [], { now: NOW, others: [] }),
  turn,
});

/** @param turn its place in the queue; null: still being written */
export function draftOf(id: string, files: string[], turn: number | null = 1): Draft {
  const photos = files.map((file) => ({ key: `${id}-${file}`, file, id: null, refusal: null }));
  const draft = {
    ...begin({ id, key: `key of ${id}`, now: NOW, beat: 'home', identity: 'confidential', community: null }),
    text: `${id}: 楼道里有煤气味`,
    photos,
  };
  return turn === null ? draft : inQueue(draft, turn);
}
