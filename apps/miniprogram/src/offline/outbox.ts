import type { FileReport, MyReportItem, PhotoView } from '@sanshi/contracts';
import { FileLost, NoAnswer } from '../platform/capabilities';
import { ApiProblem } from '../wire';
import type { Book } from './book';
import {
  acknowledge,
  changePhoto,
  isWaiting,
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
  dropFile: (file: string) => Promise<void>;
  newKey: () => string;
  onProgress: (photoKey: string, part: number) => void;
  onSent: () => void;
}

/** Why a round stopped early: no network, no answer, or the server asked for patience (`afterMs`, null when it did not say how long). */
export interface Later {
  afterMs: number | null;
}

const PHOTO_LOST = '手机里找不到这张照片了，请删掉重新选一张。';
const PHOTO_REFUSED = '有照片发不出去，请删掉或换一张再发。';

/**
 * Sends what waits, oldest first, then the photos of what is still being written. Every step is written down before the next:
 * killed anywhere, the next round goes on from there, and the keys keep anything from being doubled.
 * @returns null when there is nothing more to do
 */
export async function sendAll(doors: OutboxDoors): Promise<Later | null> {
  const drafts = doors.book.all();
  const waiting = drafts.filter(isWaiting).sort((a, b) => (a.queuedAt ?? '').localeCompare(b.queuedAt ?? ''));
  const writing = drafts.filter(({ stage }) => stage === 'writing');
  const pending = waiting.length > 0 || writing.some(({ photos }) => photos.some(isUnsent));
  if (!pending) return null;
  if (!(await doors.isOnline())) return { afterMs: null };
  for (const { id } of waiting) {
    const later = await sendDraft(doors, id);
    if (later) return later;
  }
  for (const { id } of writing) {
    const later = await sendPhotos(doors, id);
    if (later) return later;
  }
  return null;
}

const isUnsent = ({ id, refusal }: DraftPhoto): boolean => id === null && refusal === null;

async function sendDraft(doors: OutboxDoors, id: string): Promise<Later | null> {
  const later = await sendPhotos(doors, id);
  if (later) return later;
  const draft = doors.book.get(id);
  if (!draft || !isWaiting(draft) || !draft.filedAs) return null;
  if (draft.photos.some(({ refusal }) => refusal !== null)) {
    doors.book.change(id, (now) => refuse(now, PHOTO_REFUSED));
    return null;
  }
  doors.book.change(id, (now) => ({ ...now, inDoubt: true }));
  try {
    const receipt = await doors.fileReport(reportOf(draft, draft.filedAs), draft.key);
    doors.book.change(id, (now) => acknowledge(now, receipt));
  } catch (failure) {
    return afterFailure(doors, draft, failure);
  }
  doors.onSent();
  for (const { file } of draft.photos) await doors.dropFile(file);
  return null;
}

async function afterFailure(doors: OutboxDoors, draft: Draft, failure: unknown): Promise<Later | null> {
  if (failure instanceof NoAnswer) return { afterMs: null };
  if (!(failure instanceof ApiProblem)) throw failure;
  if (passes(failure)) return patience(doors, draft.id, failure);
  if (isAboutPhotos(failure) && !draft.photosRenewed && draft.photos.length > 0) {
    doors.book.change(draft.id, (now) => renewPhotos(now, doors.newKey));
    return sendDraft(doors, draft.id);
  }
  doors.book.change(draft.id, (now) => refuse(now, failure.message));
  return null;
}

/** A limit is checked before anything is kept: such a draft surely is not there yet. */
function patience({ book }: OutboxDoors, id: string, { code, retryAfterMs }: ApiProblem): Later {
  if (code === 'too_many') book.change(id, (now) => ({ ...now, inDoubt: false }));
  return { afterMs: retryAfterMs };
}

/** Refusals that pass by themselves; every other one is for good until the draft is mended. */
function passes({ status, code }: ApiProblem): boolean {
  return status >= 500 || status === 401 || code === 'too_many' || code === 'still_running';
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
    book.change(id, (now) => changePhoto(now, key, { id: photo.id }));
    return null;
  } catch (failure) {
    if (failure instanceof NoAnswer) return { afterMs: null };
    if (failure instanceof ApiProblem && passes(failure)) return { afterMs: failure.retryAfterMs };
    if (!(failure instanceof ApiProblem || failure instanceof FileLost)) throw failure;
    const refusal = failure instanceof FileLost ? PHOTO_LOST : failure.message;
    book.change(id, (now) => changePhoto(now, key, { refusal }));
    return null;
  }
}
