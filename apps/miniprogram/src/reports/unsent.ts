import { useState } from 'react';
import { sendPhoto } from '../api';
import type { DraftPhoto } from '../offline/draft';
import { showProgress } from '../offline/upload-progress';
import { drop, keep, kept } from '../platform/keeping';
import { photos as phonePhotos } from '../platform/photos';

/** Words and photos that are about to be sent to a report; they stay on the phone until they have arrived. */
export interface Unsent {
  text: string;
  photos: DraftPhoto[];
}

export type ChangeUnsent = (change: (before: Unsent) => Unsent) => void;

/** What is kept under `key`; `forget` lets it go with its photos once it has arrived. */
export function useUnsent(key: string) {
  const read = (): Unsent => kept<Unsent>(key) ?? { text: '', photos: [] };
  const [unsent, setUnsent] = useState(read);
  const change: ChangeUnsent = (by) => {
    const changed = by(read());
    keep(key, changed);
    setUnsent(changed);
  };
  const forget = async (): Promise<void> => {
    drop(key);
    for (const { file } of unsent.photos) await phonePhotos.drop(file);
  };
  return { unsent, change, forget };
}

/** Sends the photos and returns their ids. Each goes under its own key: a second try sends only what is missing. */
export async function sendPhotos({ photos }: Unsent, change: ChangeUnsent): Promise<string[]> {
  const photoIds: string[] = [];
  for (const { key, file, id } of photos) {
    const sent = id ?? (await sendPhoto(file, key, (part) => showProgress(key, part))).id;
    photoIds.push(sent);
    change((now) => ({ ...now, photos: now.photos.map((one) => (one.key === key ? { ...one, id: sent } : one)) }));
  }
  return photoIds;
}
