import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Storage } from '../platform/storage/index.js';
import type { PhotoSize } from './photo-links.js';
import type { Photo } from './photo.entity.js';
import type { ProcessedPhoto } from './process-photo.js';

type PhotoKeys = Pick<Photo, 'fullKey' | 'thumbnailKey'>;

const FOLDER = 'photos';
const NAME = /^([0-9a-f-]{36})(?:-small)?\.jpg$/;

/** The two files of a photo, in one folder for each day of making (UTC). */
@Injectable()
export class PhotoFiles {
  constructor(private readonly storage: Storage) {}

  keysOf(id: string, madeAt: Date): PhotoKeys {
    const folder = folderOf(madeAt);
    return { fullKey: `${folder}/${id}.jpg`, thumbnailKey: `${folder}/${id}-small.jpg` };
  }

  /** When it is done, both files outlive a crash. */
  async save({ fullKey, thumbnailKey }: PhotoKeys, { full, thumbnail }: ProcessedPhoto): Promise<void> {
    await Promise.all([this.storage.save(fullKey, full), this.storage.save(thumbnailKey, thumbnail)]);
  }

  /** @throws FileMissing */
  stream(photo: PhotoKeys, size: PhotoSize): Promise<Readable> {
    return this.storage.stream(size === 'full' ? photo.fullKey : photo.thumbnailKey);
  }

  /** The full picture. @throws FileMissing */
  read({ fullKey }: PhotoKeys): Promise<Buffer> {
    return this.storage.read(fullKey);
  }

  async remove({ fullKey, thumbnailKey }: PhotoKeys): Promise<void> {
    await Promise.all([this.storage.remove(fullKey), this.storage.remove(thumbnailKey)]);
  }

  /** Files of one day's making that were written before `before`: their keys by the photo's id. */
  async writtenBefore(before: Date, day: Date): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const key of await this.storage.olderThan(folderOf(day), before)) {
      const id = NAME.exec(key.slice(key.lastIndexOf('/') + 1))?.[1];
      if (id) found.set(id, [...(found.get(id) ?? []), key]);
    }
    return found;
  }

  async removeKeys(keys: string[]): Promise<void> {
    for (const key of keys) await this.storage.remove(key);
  }

  clearUnfinished(before: Date): Promise<void> {
    return this.storage.clearUnfinished(before);
  }
}

const folderOf = (day: Date): string => `${FOLDER}/${day.toISOString().slice(0, 10)}`;

/** SHA-256, hex. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
