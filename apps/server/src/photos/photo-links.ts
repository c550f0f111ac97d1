import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PhotoView } from '@sanshi/contracts';
import { Clock } from '../platform/clock.js';
import type { Photo } from './photo.entity.js';

export const PHOTO_SIZES = ['full', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

/** For one who may see the report, or for everybody. */
export type PhotoUse = 'photo' | 'public';

/** What the holder of an address shows for it. */
export interface PhotoAddress {
  id: string;
  size: string;
  until: string;
  /** The member of staff to whom it was given. */
  viewer?: string | undefined;
  /** Left out: for one who may see the report. */
  use?: PhotoUse;
  sign: string;
}

const MINUTE = 60_000;
const LIFE = 60 * MINUTE;
/** Within one step a photo keeps its address, so that a page that is read again does not load its pictures again. */
const STEP = 10 * MINUTE;
const MOST_KEPT = 10_000;
const EXPIRY = /^\d{10}$/;

/**
 * Addresses that show one photo in one size to whoever holds them, for an hour to an hour and ten minutes. One that was given to
 * staff names them, and the signature covers it: who opens it, opens it in their name.
 */
@Injectable()
export class PhotoLinks {
  private readonly key: KeyObject;
  /** Those of this step: every list signs its small pictures, and lists are read again and again. */
  private made = { until: '', links: new Map<string, string>() };

  /** @param key secret, at least 32 bytes; the links of another key are not good */
  constructor(
    key: Buffer,
    private readonly clock: Clock,
  ) {
    // Given as bytes, it would be made a key at every signature, which takes six times as long as to sign.
    this.key = createSecretKey(key);
  }

  /** @param viewer the id of the member of staff to whom it is given; absent for everybody else */
  url(id: string, size: PhotoSize, viewer?: string): string {
    return this.address({ id, size, viewer });
  }

  /** The same for the public: good for as long as the photo is published too. */
  publicUrl(id: string, size: PhotoSize): string {
    return `${this.address({ id, size, use: 'public' })}&public=true`;
  }

  /** Whether an address with these parts came from us and is still good. Takes as long for a wrong signature as for a right one. */
  allows({ sign, ...address }: PhotoAddress): boolean {
    const { until } = address;
    const [expected, given] = [Buffer.from(this.sign(address)), Buffer.from(sign)];
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    return genuine && EXPIRY.test(until) && Number(until) * 1000 > this.clock.now().getTime();
  }

  /** Made once in a step: a list that is read again and again signs nothing. */
  private address(photo: Omit<PhotoAddress, 'until' | 'sign'>): string {
    const { id, size, viewer = '', use = 'photo' } = photo;
    const until = String(Math.ceil((this.clock.now().getTime() + LIFE) / STEP) * (STEP / 1000));
    if (until !== this.made.until || this.made.links.size >= MOST_KEPT) this.made = { until, links: new Map() };
    const name = `${use} ${id} ${size} ${viewer}`;
    const made = this.made.links.get(name);
    if (made !== undefined) return made;
    const to = viewer === '' ? '' : `&viewer=${viewer}`;
    const link = `/api/v1/photos/${id}/${size}?until=${until}${to}&sign=${this.sign({ ...photo, until })}`;
    this.made.links.set(name, link);
    return link;
  }

  private sign({ id, size, until, viewer = '', use = 'photo' }: Omit<PhotoAddress, 'sign'>): string {
    return createHmac('sha256', this.key).update(`${use}\n${id}\n${size}\n${until}\n${viewer}`).digest('base64url');
  }
}

/** A photo as clients are shown it. @param viewer the member of staff who is shown it; absent for residents */
export function viewPhoto({ id, width, height }: Photo, links: PhotoLinks, viewer?: string): PhotoView {
  return { id, width, height, url: links.url(id, 'full', viewer), thumbnailUrl: links.url(id, 'small') };
}

/** A photo as the public is shown it. */
export function viewPublicPhoto({ id, width, height }: Photo, links: PhotoLinks): PhotoView {
  return { id, width, height, url: links.publicUrl(id, 'full'), thumbnailUrl: links.publicUrl(id, 'small') };
}
