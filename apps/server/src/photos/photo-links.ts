import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PhotoView } from '@sanshi/contracts';
import { Clock } from '../platform/clock.js';
import type { Photo } from './photo.entity.js';

export const PHOTO_SIZES = ['full', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

const MINUTE = 60_000;
const LIFE = 60 * MINUTE;
/** Within one step a photo keeps its address, so that a page that is read again does not load its pictures again. */
const STEP = 10 * MINUTE;
const MOST_KEPT = 10_000;
const EXPIRY = /^\d{10}$/;

/** Addresses that show one photo in one size to whoever holds them, for an hour to an hour and ten minutes. */
@Injectable()
export class PhotoLinks {
  private readonly key: KeyObject;
  /** Those of this step: every list signs its small pictures, and lists are read again and again. */
  private made = { until: 0, links: new Map<string, string>() };

  /** @param key secret, at least 32 bytes; the links of another key are not good */
  constructor(
    key: Buffer,
    private readonly clock: Clock,
  ) {
    // Given as bytes, it would be made a key at every signature, which takes six times as long as to sign.
    this.key = createSecretKey(key);
  }

  url(id: string, size: PhotoSize): string {
    const until = Math.ceil((this.clock.now().getTime() + LIFE) / STEP) * (STEP / 1000);
    if (until !== this.made.until || this.made.links.size >= MOST_KEPT) this.made = { until, links: new Map() };
    const place = `/api/v1/photos/${id}/${size}`;
    const link = this.made.links.get(place) ?? `${place}?until=${until}&sign=${this.sign(id, size, String(until))}`;
    this.made.links.set(place, link);
    return link;
  }

  /** Whether an address with these parts came from us and is still good. Takes as long for a wrong signature as for a right one. */
  allows(id: string, size: string, until: string, sign: string): boolean {
    const [expected, given] = [Buffer.from(this.sign(id, size, until)), Buffer.from(sign)];
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    return genuine && EXPIRY.test(until) && Number(until) * 1000 > this.clock.now().getTime();
  }

  private sign(id: string, size: string, until: string): string {
    return createHmac('sha256', this.key).update(`photo\n${id}\n${size}\n${until}`).digest('base64url');
  }
}

/** A photo as clients are shown it. */
export function viewPhoto({ id, width, height }: Photo, links: PhotoLinks): PhotoView {
  return { id, width, height, url: links.url(id, 'full'), thumbnailUrl: links.url(id, 'small') };
}
