import type { CatalogView, ConsentCode, GivenConsent } from '@sanshi/contracts';
import { queue, type Draft, type Joining } from '../offline/draft';
import { book } from '../offline/drafts';
import { sendSoon } from '../offline/sending';
import { chooseMyCommunity } from '../preferences';
import { CATCH_ALL, chooseCategory } from './guess';

/** Puts the draft into the queue; from here on it goes by itself, also after the app was closed. */
export function sendOff(draft: Draft, catalog: CatalogView): void {
  const { chosen } = chooseCategory(draft, catalog);
  const filedAs = {
    kind: chosen?.kind ?? 'news',
    // The catch-all belongs to every beat: there the one that was tapped counts.
    beat: !chosen || chosen.code === CATCH_ALL ? draft.beat : chosen.beat,
    category: chosen?.code ?? CATCH_ALL,
  };
  const consents = draft.consents.filter(({ code }) => code !== 'contact-to-office' || givesContact(draft));
  enqueue(draft, { filedAs, joining: null }, [...requiredOf(catalog), ...optionalOf(consents, catalog)]);
}

/** 我也遇到了, through the same queue: the draft's photos go to the neighbour's report. */
export function sendJoin(draft: Draft, joining: Joining): void {
  enqueue(draft, { filedAs: null, joining }, draft.consents);
}

function enqueue(draft: Draft, sentAs: Pick<Draft, 'filedAs' | 'joining'>, consents: GivenConsent[]): void {
  book.change(draft.id, (now) => queue(now, sentAs, consents, { now: new Date(), others: book.all() }));
  if (draft.community) chooseMyCommunity(draft.community);
  sendSoon();
}

/** An office may see name and number only of who reports under their name, and is no minor. */
export const givesContact = ({ identity, isMinor, contactName, contactPhone }: Draft): boolean =>
  identity === 'named' && !isMinor && `${contactName}${contactPhone}`.trim() !== '';

/** They were agreed to before this is called. */
const requiredOf = ({ consents }: CatalogView): GivenConsent[] =>
  consents.filter(({ required }) => required).map(({ code, version }) => ({ code, version }));

const optionalOf = (given: GivenConsent[], { consents }: CatalogView): GivenConsent[] =>
  given.filter(({ code }) => consents.some((consent) => consent.code === code && !consent.required));

/** Ticks or unticks one of the optional consents, in the version that stands on the screen. */
export function toggleConsent(given: GivenConsent[], code: ConsentCode, version: string): GivenConsent[] {
  const others = given.filter((consent) => consent.code !== code);
  return others.length < given.length ? others : [...others, { code, version }];
}
