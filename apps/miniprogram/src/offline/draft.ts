import type {
  AreaRef,
  Beat,
  FileReport,
  GivenConsent,
  Identity,
  JoinedItem,
  JoinReport,
  Kind,
  MyReportItem,
  Point,
  Represented,
} from '@sanshi/contracts';

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

/** A neighbour's report that is joined instead of filing another one. */
export interface Joining {
  id: string;
  title: string;
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
  /** For whom one reports who cannot, or would rather not; null: for oneself. */
  behalf: Represented | null;
  /** How to call them. */
  behalfName: string;
  /** The resident is under 18. */
  isMinor: boolean;
  consents: GivenConsent[];
  /** Ids of neighbours' reports that are not the same matter: they are not shown again. */
  notSame: string[];
  /** `writing` until sent off, `waiting` in the queue, `sent` when the server has acknowledged it. */
  stage: 'writing' | 'waiting' | 'sent';
  queuedAt: string | null;
  /** Its place in the queue: lower ones go first. Counted, since a phone's clock may be set back. */
  turn: number;
  filedAs: FiledAs | null;
  /** With it the draft's photos go to a neighbour's report, and its words stay here. */
  joining: Joining | null;
  /** It was sent and no answer came: the server may have it, so that it must not change any more. */
  inDoubt: boolean;
  /** Why the server refused it; mended and sent again under the same key. */
  refusal: string | null;
  /** Its photos were once uploaded anew, since the server no longer had them. */
  photosRenewed: boolean;
  receipt: MyReportItem | null;
  /** The receipt of a join. */
  joined: JoinedItem | null;
}

export interface Beginning {
  id: string;
  key: string;
  now: Date;
  beat: Beat;
  identity: Identity;
  community: AreaRef | null;
}

/** What every draft has before anything is written. */
const EMPTY = {
  text: '',
  photos: [],
  point: null,
  address: '',
  category: null,
  contactName: '',
  contactPhone: '',
  aboutOffice: '',
  behalf: null,
  behalfName: '',
  isMinor: false,
  consents: [],
  notSame: [],
  stage: 'writing',
  queuedAt: null,
  turn: 0,
  filedAs: null,
  joining: null,
  inDoubt: false,
  refusal: null,
  photosRenewed: false,
  receipt: null,
  joined: null,
} as const;

export function begin({ now, ...chosen }: Beginning): Draft {
  return { ...EMPTY, ...lists(), ...chosen, changedAt: now.toISOString() };
}

/** Lists of its own for each draft. */
const lists = (): Pick<Draft, 'photos' | 'consents' | 'notSame'> => ({ photos: [], consents: [], notSame: [] });

/** A draft as an older build of the app kept it, with what came to drafts since. */
export const grown = (kept: KeptDraft): Draft => ({ ...EMPTY, ...lists(), ...kept });

/** What drafts had from the first build on. */
export type KeptDraft = Omit<Beginning, 'now'> & Pick<Draft, 'changedAt'> & Partial<Draft>;

/** Nothing of the resident's own is in it yet. */
export const isBlank = ({ text, photos }: Draft): boolean => text.trim() === '' && photos.length === 0;

export const isWaiting = ({ stage }: Draft): boolean => stage === 'waiting';

/** Taken back from the queue it can be written on; once it may have arrived, it cannot. */
export const canTakeBack = ({ stage, inDoubt }: Draft): boolean => stage === 'waiting' && !inDoubt;

/** Puts the draft at the end of the queue; `others` are all that the phone has. */
export function queue(
  draft: Draft,
  sentAs: Pick<Draft, 'filedAs' | 'joining'>,
  consents: GivenConsent[],
  { now, others }: { now: Date; others: readonly Draft[] },
): Draft {
  const turn = Math.max(0, ...others.map((other) => other.turn)) + 1;
  return { ...draft, ...sentAs, consents, stage: 'waiting', queuedAt: now.toISOString(), turn, refusal: null };
}

const NOT_QUEUED = { stage: 'writing', queuedAt: null, filedAs: null, joining: null } as const;

export function takeBack(draft: Draft): Draft {
  return canTakeBack(draft) ? { ...draft, ...NOT_QUEUED } : draft;
}

/** @param key a new one, where the server holds something else under the old */
export function refuse(draft: Draft, refusal: string, key: string = draft.key): Draft {
  return { ...draft, ...NOT_QUEUED, key, inDoubt: false, refusal };
}

export function acknowledge(draft: Draft, receipt: MyReportItem): Draft {
  return { ...draft, stage: 'sent', inDoubt: false, refusal: null, receipt };
}

export function acknowledgeJoin(draft: Draft, joined: JoinedItem): Draft {
  return { ...draft, stage: 'sent', inDoubt: false, refusal: null, joined };
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
  return {
    kind,
    beat,
    category,
    text: point || address === '' ? text : `${text}\n地点：${address}`,
    ...(point && { place: { ...point, ...(address && { address }) } }),
    ...(community && { communityCode: community.code }),
    ...photosOf(draft),
    identity,
    ...contactOf(draft),
    consents,
    ...(draft.aboutOffice.trim() && { aboutOffice: draft.aboutOffice.trim() }),
    ...behalfOf(draft),
    ...minorOf(draft),
  };
}

/** What joins a neighbour's report: one's own photos, no words. */
export const joinOf = (draft: Draft): JoinReport => photosOf(draft);

function photosOf({ photos }: Draft): Pick<FileReport, 'photoIds'> {
  const photoIds = photos.flatMap(({ id }) => (id === null ? [] : [id]));
  return photoIds.length > 0 ? { photoIds } : {};
}

/** Their name is told only where one's own may be told. */
function behalfOf({ behalf, behalfName, identity }: Draft): Pick<FileReport, 'onBehalfOf'> {
  if (behalf === null) return {};
  const name = identity === 'anonymous' ? '' : behalfName.trim();
  return { onBehalfOf: { who: behalf, ...(name && { name }) } };
}

/** Who stays anonymous is not known by their age either. */
const minorOf = ({ isMinor, identity }: Draft): Pick<FileReport, 'isMinor'> =>
  isMinor && identity !== 'anonymous' ? { isMinor } : {};

/** Who stays anonymous leaves no name and no number, whatever was typed before. */
function contactOf({ identity, contactName, contactPhone }: Draft): Pick<FileReport, 'contact'> {
  const name = contactName.trim();
  const phone = contactPhone.trim();
  if (identity === 'anonymous' || (name === '' && phone === '')) return {};
  return { contact: { ...(name && { name }), ...(phone && { phone }) } };
}
