import type { AreaRef, Beat, FileReport, GivenConsent, Identity, Kind, MyReportItem, Point } from '@sanshi/contracts';

/** A report on its way from a thumb to the server. Pure: every change is a new draft. */

export interface DraftPhoto {
  /** The photo's own Idempotency-Key. */
  key: string;
  /** The name under which the phone keeps it. */
  file: string;
  /** The server's id, once it has it. */
  id: string | null;
  /** Why the server will never take it. */
  refusal: string | null;
}

/** As what it is filed; settled when it is sent, so that a later catalog cannot change what a retry says. */
export interface FiledAs {
  kind: Kind;
  beat: Beat;
  category: string;
}

export interface Draft {
  id: string;
  /** The report's Idempotency-Key, made when the draft begins. */
  key: string;
  changedAt: string;
  beat: Beat;
  text: string;
  photos: DraftPhoto[];
  point: Point | null;
  address: string;
  community: AreaRef | null;
  /** The resident's own choice; null: what the words suggest. */
  category: string | null;
  identity: Identity;
  contactName: string;
  contactPhone: string;
  aboutOffice: string;
  consents: GivenConsent[];
  /** `writing` until sent off, `waiting` in the queue, `sent` when the server has acknowledged it. */
  stage: 'writing' | 'waiting' | 'sent';
  queuedAt: string | null;
  filedAs: FiledAs | null;
  /** It was sent and no answer came: the server may have it, so that it must not change any more. */
  inDoubt: boolean;
  /** Why the server refused it; mended and sent again under the same key. */
  refusal: string | null;
  /** Its photos were once uploaded anew, since the server no longer had them. */
  photosRenewed: boolean;
  receipt: MyReportItem | null;
}

export interface Beginning {
  id: string;
  key: string;
  now: Date;
  beat: Beat;
  identity: Identity;
  community: AreaRef | null;
}

export function begin({ id, key, now, beat, identity, community }: Beginning): Draft {
  return {
    id,
    key,
    changedAt: now.toISOString(),
    beat,
    text: '',
    photos: [],
    point: null,
    address: '',
    community,
    category: null,
    identity,
    contactName: '',
    contactPhone: '',
    aboutOffice: '',
    consents: [],
    stage: 'writing',
    queuedAt: null,
    filedAs: null,
    inDoubt: false,
    refusal: null,
    photosRenewed: false,
    receipt: null,
  };
}

/** Nothing of the resident's own is in it yet. */
export const isBlank = ({ text, photos }: Draft): boolean => text.trim() === '' && photos.length === 0;

export const isWaiting = ({ stage }: Draft): boolean => stage === 'waiting';

/** Taken back from the queue it can be written on; once it may have arrived, it cannot. */
export const canTakeBack = ({ stage, inDoubt }: Draft): boolean => stage === 'waiting' && !inDoubt;

export function queue(draft: Draft, filedAs: FiledAs, consents: GivenConsent[], now: Date): Draft {
  return { ...draft, stage: 'waiting', queuedAt: now.toISOString(), filedAs, consents, refusal: null };
}

export function takeBack(draft: Draft): Draft {
  return canTakeBack(draft) ? { ...draft, stage: 'writing', queuedAt: null, filedAs: null } : draft;
}

export function refuse(draft: Draft, refusal: string): Draft {
  return { ...draft, stage: 'writing', queuedAt: null, filedAs: null, inDoubt: false, refusal };
}

export function acknowledge(draft: Draft, receipt: MyReportItem): Draft {
  return { ...draft, stage: 'sent', inDoubt: false, refusal: null, receipt };
}

export function changePhoto(draft: Draft, key: string, change: Partial<DraftPhoto>): Draft {
  return { ...draft, photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo)) };
}

/** The server keeps an unclaimed photo for a day only: each gets a new key and goes up again. */
export function renewPhotos(draft: Draft, newKey: () => string): Draft {
  const photos = draft.photos.map((photo) => ({ ...photo, key: newKey(), id: null }));
  return { ...draft, photos, photosRenewed: true, inDoubt: false };
}

/**
 * What is sent. The same draft always gives the same body: the server compares it with what the key brought before.
 * An address without a point goes with the words, since a place on the wire is a point.
 */
export function reportOf(draft: Draft, { kind, beat, category }: FiledAs): FileReport {
  const { point, community, identity, consents } = draft;
  const address = draft.address.trim();
  const text = draft.text.trim();
  const photoIds = draft.photos.flatMap(({ id }) => (id === null ? [] : [id]));
  return {
    kind,
    beat,
    category,
    text: point || address === '' ? text : `${text}\n地点：${address}`,
    ...(point && { place: { ...point, ...(address && { address }) } }),
    ...(community && { communityCode: community.code }),
    ...(photoIds.length > 0 && { photoIds }),
    identity,
    ...contactOf(draft),
    consents,
    ...(draft.aboutOffice.trim() && { aboutOffice: draft.aboutOffice.trim() }),
  };
}

/** Who stays anonymous leaves no name and no number, whatever was typed before. */
function contactOf({ identity, contactName, contactPhone }: Draft): Pick<FileReport, 'contact'> {
  const name = contactName.trim();
  const phone = contactPhone.trim();
  if (identity === 'anonymous' || (name === '' && phone === '')) return {};
  return { contact: { ...(name && { name }), ...(phone && { phone }) } };
}
