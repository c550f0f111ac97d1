import { fileReport, sendPhoto } from '../api';
import { newKey } from '../keys';
import { alone } from '../platform/alone';
import { phone } from '../platform/phone';
import { photos } from '../platform/photos';
import { isAt, say } from '../platform/ways';
import { book } from './drafts';
import { sendAll, type Later, type OutboxDoors } from './outbox';
import { showProgress } from './upload-progress';

/** How long to wait before the next round when nobody says: longer each time. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000] as const;

let running = false;
let askedAgain = false;
let failedRounds = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const doors: OutboxDoors = {
  book,
  isOnline: phone.isOnline,
  sendPhoto,
  fileReport,
  dropFile: photos.drop,
  newKey,
  onProgress: showProgress,
  // Who looks at the page of the result sees it there.
  onSent: () => isAt('pages/sent/index') || say('存下的那件事，已经送到了'),
};

/** Sends what there is to send, now or as soon as it can be. Called after every change that could need it; one round runs at a time. */
export function sendSoon(): void {
  clearTimeout(timer);
  if (running) {
    askedAgain = true;
    return;
  }
  running = true;
  void round().finally(() => {
    running = false;
    if (askedAgain) sendSoon();
  });
}

async function round(): Promise<void> {
  askedAgain = false;
  const later = await alone(() => sendAll(doors));
  failedRounds = later ? failedRounds + 1 : 0;
  if (later) timer = setTimeout(sendSoon, pauseBefore(later));
}

function pauseBefore({ afterMs }: Later): number {
  const usual = PAUSES_MS[Math.min(failedRounds, PAUSES_MS.length) - 1] ?? PAUSES_MS[0];
  return Math.max(afterMs ?? 0, usual);
}

/** Looks at the queue now, and whenever the network is back. */
export function startSending(): void {
  phone.whenOnline(() => {
    failedRounds = 0;
    sendSoon();
  });
  sendSoon();
}
