import { fileReport, joinReport, sendPhoto } from '../api';
import { newKey } from '../keys';
import { alone } from '../platform/alone';
import { phone } from '../platform/phone';
import { photos } from '../platform/photos';
import { isAt, say } from '../platform/ways';
import { book } from './drafts';
import { sendAll, type OutboxDoors } from './outbox';
import { rounds } from './rounds';
import { showProgress } from './upload-progress';

const doors: OutboxDoors = {
  book,
  isOnline: phone.isOnline,
  sendPhoto,
  fileReport,
  joinReport,
  dropFile: photos.drop,
  newKey,
  onProgress: showProgress,
  // Who looks at the page of the result sees it there.
  onSent: () => isAt('pages/sent/index') || say('存下的那件事，已经送到了'),
};

const sending = rounds({
  send: () => alone(() => sendAll(doors)),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

/** Sends what there is to send, now or as soon as it can be. Called after every change that could need it. */
export const sendSoon = sending.soon;

/** By hand, from the list of what waits: says why where it cannot go now. */
export async function sendNow(): Promise<void> {
  if (sending.isPatient()) say('报送的人多，服务器请稍等，到时自动送');
  else if (await phone.isOnline()) sending.refreshed();
  else say('现在没有网，有网就自动送');
}

/** Looks at the queue now, and whenever the network is back. */
export function startSending(): void {
  phone.whenOnline(sending.refreshed);
  sendSoon();
}
