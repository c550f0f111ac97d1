import { del, get, set } from 'idb-keyval';
import { newKey } from '../keys';
import { FileLost, NoAnswer, type Answer, type LeftOut, type Photos, type Upload } from './capabilities';
import { redraw, type Redrawing } from './redraw';
import { qualityOn } from './shrinking';

const TIMEOUT_MS = 60_000;

/** A browser gives files only to an input that is clicked; `cancel` tells when nothing was chosen. */
function pickFiles(): Promise<File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/*', multiple: true });
  input.style.display = 'none';
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}

/** @throws when the browser cannot read it */
async function redrawn(file: File): Promise<Blob> {
  const redrawing = { file, quality: qualityOn(networkNow()) / 100 };
  const canWork = typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
  const beside = canWork ? await redrawnBeside(redrawing) : NO_WORKER;
  if (beside === null) throw new Error('not a picture');
  return beside === NO_WORKER ? redraw(redrawing) : beside;
}

const NO_WORKER = Symbol('no worker');

/** Null for what is no picture. A worker whose script does not come (the network is away) is none. */
function redrawnBeside(redrawing: Redrawing): Promise<Blob | null | typeof NO_WORKER> {
  const worker = new Worker(new URL('./redraw-beside.ts', import.meta.url));
  return new Promise<Blob | null | typeof NO_WORKER>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Blob | null>) => resolve(data));
    worker.addEventListener('error', () => resolve(NO_WORKER));
    worker.postMessage(redrawing);
  }).finally(() => worker.terminate());
}

/** Not every browser says how fast its network is, and TypeScript knows of none that does. */
function networkNow(): string | undefined {
  const known: Navigator & { connection?: { effectiveType?: string } } = navigator;
  return known.connection?.effectiveType;
}

const QUOTA = 'QuotaExceededError';
const isFull = (failure: unknown): boolean => failure instanceof Error && failure.name === QUOTA;

async function keepFile(file: File): Promise<string> {
  const name = `photo:${newKey()}`;
  await set(name, await redrawn(file));
  return name;
}

async function choose(most: number, onKept: (file: string) => void): Promise<LeftOut> {
  const picked = await pickFiles();
  const left = { unreadable: 0, noRoom: 0, tooMany: Math.max(0, picked.length - most) };
  if (picked.length > 0) await askToKeep();
  // One at a time: nine of a phone's photos drawn at once are more than its memory holds.
  for (const file of picked.slice(0, most))
    await keepFile(file).then(onKept, (failure: unknown) =>
      isFull(failure) ? (left.noRoom += 1) : (left.unreadable += 1),
    );
  return left;
}

/** A browser that runs out of room throws away what it was not asked to keep. */
async function askToKeep(): Promise<void> {
  if ('storage' in navigator) await navigator.storage.persist().catch(() => false);
}

const shown = new Map<string, string>();

async function show(file: string): Promise<string | null> {
  const before = shown.get(file);
  if (before) return before;
  const blob = await get<Blob>(file);
  if (!blob) return null;
  const address = URL.createObjectURL(blob);
  shown.set(file, address);
  return address;
}

async function drop(file: string): Promise<void> {
  const address = shown.get(file);
  if (address) URL.revokeObjectURL(address);
  shown.delete(file);
  await del(file);
}

/** By XMLHttpRequest, since fetch does not tell how far an upload is. */
async function upload(file: string, { url, token, key, onProgress }: Upload): Promise<Answer> {
  const blob = await get<Blob>(file);
  if (!blob) throw new FileLost(file);
  const form = new FormData();
  form.append('file', blob, 'photo.jpg');
  const request = new XMLHttpRequest();
  request.open('POST', url);
  request.setRequestHeader('authorization', `Bearer ${token}`);
  request.setRequestHeader('idempotency-key', key);
  request.responseType = 'json';
  request.timeout = TIMEOUT_MS;
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    const lost = () => reject(new NoAnswer('upload'));
    Object.assign(request, { onerror: lost, ontimeout: lost, onabort: lost });
    request.onload = () => resolve({ status: request.status, body: request.response, headers: retryAfter(request) });
    request.send(form);
  });
}

function retryAfter(request: XMLHttpRequest): Record<string, string> {
  const seconds = request.getResponseHeader('retry-after');
  return seconds === null ? {} : { 'retry-after': seconds };
}

export const photos: Photos = { choose, show, upload, drop };
