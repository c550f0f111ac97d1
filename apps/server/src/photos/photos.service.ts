import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../domain/access.js';
import { KeyReused, NotFound } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database, isDuplicate } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { hashOf, PhotoFiles } from './photo-files.js';
import { PHOTO_SIZES, PhotoLinks, type PhotoSize, type PhotoUse } from './photo-links.js';
import { ownerOf, PhotoStore } from './photo-store.js';
import type { Photo } from './photo.entity.js';
import { processPhoto, type ProcessedPhoto } from './process-photo.js';

export interface SentPhoto {
  photo: Photo;
  /** False when the same key had brought it before. */
  fresh: boolean;
}

type Upload = Pick<Photo, 'ownerKind' | 'ownerId' | 'idempotencyKey' | 'contentHash'>;

/** What the holder of an address shows for it. */
export interface PhotoAddress {
  id: string;
  size: string;
  until: string;
  sign: string;
  /** Left out: for one who may see the report. */
  use?: PhotoUse;
}

/** Photos on their way in, and out again to whoever was given their address. */
@Injectable()
export class PhotosService {
  /** Uploads at work, by owner and key: a phone that sends again before the answer waits for the first. */
  private readonly running = new Map<string, Promise<SentPhoto>>();

  constructor(
    private readonly db: Database,
    private readonly photos: PhotoStore,
    private readonly files: PhotoFiles,
    private readonly links: PhotoLinks,
    private readonly clock: Clock,
    private readonly limiter: Limiter,
  ) {}

  /**
   * Takes a photo under a key of the sender's making; the same key again gives the same photo.
   * @throws KeyReused when the key came with other bytes, TooMany, and what {@link processPhoto} throws
   */
  async take(actor: Actor, idempotencyKey: string, bytes: Buffer): Promise<SentPhoto> {
    const upload: Upload = {
      ownerKind: actor.kind,
      ownerId: ownerOf(actor),
      idempotencyKey,
      contentHash: hashOf(bytes),
    };
    const line = `${upload.ownerId} ${idempotencyKey}`;
    const running = this.running.get(line);
    if (running) return sameBytes(upload, (await running).photo);
    const taking = this.takeOnce(upload, bytes);
    this.running.set(line, taking);
    try {
      return await taking;
    } finally {
      this.running.delete(line);
    }
  }

  /** The bytes behind an address. @throws NotFound for one that is not ours, too old, or of a photo that has gone */
  async open({ id, size, until, sign, use }: PhotoAddress): Promise<Readable> {
    if (!isSize(size) || !this.links.allows(id, size, until, sign, use)) throw new NotFound('no such photo address');
    const photo = await this.photos.shown(id);
    if (!photo || (use === 'public' && !photo.publicSince)) throw new NotFound(`photo ${id}`);
    return this.files.stream(photo, size);
  }

  private async takeOnce(upload: Upload, bytes: Buffer): Promise<SentPhoto> {
    const earlier = await this.photos.byKey(upload.ownerId, upload.idempotencyKey);
    if (earlier) return sameBytes(upload, earlier);
    await this.limiter.take('photos', upload.ownerId);
    const picture = await processPhoto(bytes);
    const photo = this.rowOf(upload, picture);
    await this.files.save(photo, picture);
    return this.keep(photo);
  }

  /** Only a duplicate says for certain that the row is not there: after any other failure the files stay, for the sweep to judge. */
  private async keep(photo: Photo): Promise<SentPhoto> {
    try {
      await this.db.write((tx) => this.photos.add(tx, photo));
      return { photo, fresh: true };
    } catch (problem) {
      if (!isDuplicate(problem)) throw problem;
      await this.files.remove(photo);
      const first = await this.photos.byKey(photo.ownerId, photo.idempotencyKey);
      if (!first) throw problem;
      return sameBytes(photo, first);
    }
  }

  private rowOf(upload: Upload, { full, width, height }: ProcessedPhoto): Photo {
    const [id, createdAt] = [newId(), this.clock.now()];
    return {
      ...upload,
      ...this.files.keysOf(id, createdAt),
      id,
      fullHash: hashOf(full),
      width,
      height,
      bytes: full.length,
      reportId: null,
      eventId: null,
      position: 0,
      // Staff answer for what they show; WeChat checks only who came by WeChat.
      checkState: upload.ownerKind === 'staff' ? 'pass' : 'pending',
      checkTraceId: null,
      createdAt,
      claimedAt: null,
      publicSince: null,
    };
  }
}

function sameBytes({ contentHash }: Pick<Upload, 'contentHash'>, photo: Photo): SentPhoto {
  if (photo.contentHash !== contentHash) throw new KeyReused('the key brought another photo');
  return { photo, fresh: false };
}

const isSize = (size: string): size is PhotoSize => PHOTO_SIZES.some((known) => known === size);
