import type { FileReport, JoinedItem, JoinReport, MyReportItem, PhotoView } from '@sanshi/contracts';
import { FileLost, NoAnswer } from '../platform/capabilities';
import { ApiProblem } from '../wire';
import type { Book } from './book';
import {
  acknowledge,
  acknowledgeJoin,
  changePhoto,
  isWaiting,
  joinOf,
  refuse,
  renewPhotos,
  reportOf,
  type Draft,
  type DraftPhoto,
} from './draft';

/** Everything that sending touches, passed in: the tests give a phone that dies and a network that loses answers. */
export interface OutboxDoors {
  book: Book;
  isOnline: () => Promise<boolean>;
  sendPhoto: (file: string, key: string, onProgress: (part: number) => void) => Promise<PhotoView>;
  fileReport: (report: FileReport, key: string) => Promise<MyReportItem>;
  joinReport: (id: string, join: JoinReport, key: string) => Promise<JoinedItem>;
  dropFile: (file: string) => Promise<void>;
  newKey: () => string;
  onProgress: (photoKey: string, part: number) => void;
  onSent: () => void;
}

/** Why a round ended before everything was sent. */
export interface Later {
  /** How long the server asks to be left alone; null when it did not say, or did not answer. */
  afterMs: number | null;
  /** Whether the others should wait too: no network, no answer, or a server that is busy. Else only this one could not go now. */
  all: boolean;
}

const PHOTO_LOST = '手机里找不到这张照片了，请删掉重新选一张。';
const PHOTO_REFUSED = '有照片发不出去，请删掉或换一张再发。';

/**
 * Sends what waits, in the order of the queue, then the photos of what is still being written. Every step is written down before
 * the next: killed anywhere, the next round goes on from there, and the keys keep anything from being doubled.
 * @returns null when there is nothing more to do
 */
export async function sendAll(doors: OutboxDoors): Promise<Later | null> {
  const drafts = doors.book.all();
  const waiting = drafts.filter(isWaiting).sort((a, b) => a.turn - b.turn);
  const writing = drafts.filter(({ stage }) => stage === 'writing');
  const pending = waiting.length > 0 || writing.some(({ photos }) => photos.some(isUnsent));
  if (!pending) return null;
  if (!(await doors.isOnline())) return NO_ANSWER;
  const steps = [
    ...waiting.map(
      ({ id }) =>
        () =>
          sendDraft(doors, id),
    ),
    ...writing.map(
      ({ id }) =>
        () =>
          sendPhotos(doors, id),
    ),
  ];
  let later: Later | null = null;
  for (const step of steps) {
    const outcome = await step();
    if (outcome?.all) return outcome;
    // One that the server stumbles over holds up no other.
    later ??= outcome;
  }
  return later;
}

const NO_ANSWER: Later = { afterMs: null, all: true };

const isUnsent = ({ id, refusal }: DraftPhoto): boolean => id === null && refusal === null;

async function sendDraft(doors: OutboxDoors, id: string): Promise<Later | null> {
  const later = await sendPhotos(doors, id);
  if (later) return later;
  const draft = doors.book.get(id);
  if (!draft || !isWaiting(draft)) return null;
  if (draft.photos.some(({ refusal }) => refusal !== null)) {
    doors.book.change(id, (now) => refuse(now, PHOTO_REFUSED));
    return null;
  }
  doors.book.change(id, (now) => ({ ...now, inDoubt: true }));
  try {
    const acknowledged = await hand(doors, draft);
    doors.book.change(id, acknowledged);
  } catch (failure) {
    return afterFailure(doors, draft, failure);
  }
  doors.onSent();
  for (const { file } of draft.photos) await doors.dropFile(file);
  return null;
}

/** Hands it to the server; what comes back turns the draft into one that was acknowledged. */
async function hand(doors: OutboxDoors, draft: Draft): Promise<(now: Draft) => Draft> {
  const { filedAs, joining, key } = draft;
  if (joining) {
    const joined = await doors.joinReport(joining.id, joinOf(draft), key);
    return (now) => acknowledgeJoin(now, joined);
  }
  if (!filedAs) throw new Error(`nothing to file in draft ${draft.id}`);
  const receipt = await doors.fileReport(reportOf(draft, filedAs), key);
  return (now) => acknowledge(now, receipt);
}

async function afterFailure(doors: OutboxDoors, draft: Draft, failure: unknown): Promise<Later | null> {
  if (failure instanceof NoAnswer) return NO_ANSWER;
  if (!(failure instanceof ApiProblem)) throw failure;
  if (passes(failure)) return patience(doors, draft.id, failure);
  if (isAboutPhotos(failure) && !draft.photosRenewed && draft.photos.length > 0) {
    doors.book.change(draft.id, (now) => renewPhotos(now, doors.newKey));
    return sendDraft(doors, draft.id);
  }
  // Under this key the server holds other words: what stands here now could never go by it.
  const key = failure.code === 'key_reused' ? doors.newKey() : draft.key;
  doors.book.change(draft.id, (now) => refuse(now, failure.message, key));
  return null;
}

/** A limit is checked before anything is kept: such a draft surely is not there yet. */
function patience({ book }: OutboxDoors, id: string, problem: ApiProblem): Later {
  if (problem.code === 'too_many') book.change(id, (now) => ({ ...now, inDoubt: false }));
  return laterBy(problem);
}

/** A stumble (500) is over one thing; a limit, a server that is busy or a lost session is over everything. */
const laterBy = ({ status, retryAfterMs, code }: ApiProblem): Later => ({
  afterMs: retryAfterMs,
  all: status !== 500 && code !== 'still_running',
});

/** Refusals that pass by themselves; every other one is for good until the draft is mended. */
function passes({ status, code }: ApiProblem): boolean {
  return status >= 500 || status === 401 || status === 429 || code === 'still_running';
}

const isAboutPhotos = ({ code, fields }: ApiProblem): boolean => code === 'photo_unusable' || 'photoIds' in fields;

async function sendPhotos(doors: OutboxDoors, id: string): Promise<Later | null> {
  for (;;) {
    const photo = doors.book.get(id)?.photos.find(isUnsent);
    if (!photo) return null;
    const later = await sendPhoto(doors, id, photo);
    if (later) return later;
  }
}

async function sendPhoto(
  { book, sendPhoto: upload, onProgress }: OutboxDoors,
  id: string,
  { key, file }: DraftPhoto,
): Promise<Later | null> {
  try {
    const photo = await upload(file, key, (part) => onProgress(key, part));
    book.changeCalmly(id, (now) => changePhoto(now, key, { id: photo.id }));
    return null;
  } catch (failure) {
    if (failure instanceof NoAnswer) return NO_ANSWER;
    if (failure instanceof ApiProblem && passes(failure)) return laterBy(failure);
    if (!(failure instanceof ApiProblem || failure instanceof FileLost)) throw failure;
    const refusal = failure instanceof FileLost ? PHOTO_LOST : failure.message;
    book.change(id, (now) => changePhoto(now, key, { refusal }));
    return null;
  }
}
