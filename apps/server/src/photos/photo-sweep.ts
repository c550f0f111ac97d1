import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoStore } from './photo-store.js';

const DAY = 24 * 3600 * 1000;
const AT_A_TIME = 100;
/** A file without a row is of an upload that a crash ended, and so at most this old when the next sweep comes, in days. */
const DAYS_BACK = 3;

/** Takes away what nobody needs: photos unclaimed for a day, photos let go, and files that a crash left without a row. */
@Injectable()
export class PhotoSweep {
  constructor(
    private readonly db: Database,
    private readonly photos: PhotoStore,
    private readonly files: PhotoFiles,
  ) {}

  /** Can be ended and begun again at any point. @returns how many photos and how many files without a row it removed */
  async removeOrphans(now: Date): Promise<{ photos: number; strays: number }> {
    const before = new Date(now.getTime() - DAY);
    await this.db.write((tx) => this.photos.letGoOfUnclaimed(tx, before));
    const photos = await this.removeLetGo();
    let strays = 0;
    for (let back = 0; back <= DAYS_BACK; back++) {
      strays += await this.removeStrays(before, new Date(before.getTime() - back * DAY));
    }
    await this.files.clearUnfinished(before);
    return { photos, strays };
  }

  private async removeLetGo(): Promise<number> {
    for (let removed = 0; ;) {
      const some = await this.photos.toRemove(AT_A_TIME);
      if (some.length === 0) return removed;
      for (const photo of some) await this.files.remove(photo);
      const ids = some.map(({ id }) => id);
      await this.db.write((tx) => this.photos.remove(tx, ids));
      removed += some.length;
    }
  }

  private async removeStrays(before: Date, day: Date): Promise<number> {
    const found = [...(await this.files.writtenBefore(before, day))];
    let removed = 0;
    for (let from = 0; from < found.length; from += AT_A_TIME) {
      const some = found.slice(from, from + AT_A_TIME);
      const known = await this.photos.known(some.map(([id]) => id));
      const strays = some.flatMap(([id, keys]) => (known.has(id) ? [] : keys));
      await this.files.removeKeys(strays);
      removed += strays.length;
    }
    return removed;
  }
}
