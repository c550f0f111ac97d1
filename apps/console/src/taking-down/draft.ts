import {
  LIMITS,
  type CatalogView,
  type CategoryView,
  type ConsentCode,
  type ConsentView,
  type Contact,
  type Identity,
  type PhotoView,
  type Represented,
  type TakeDownReport,
  type TakenDownChannel,
} from '@sanshi/contracts';
import { drawKey } from '../photo-upload';
import { guessCategory } from './guess';

/** What is being taken down. */
export interface Draft {
  /** Makes of a second click, and of a try after a lost answer, the same report. */
  key: string;
  channel: TakenDownChannel;
  text: string;
  /** The editor's own choice; undefined for the guess. */
  category?: string | undefined;
  communityCode?: string | undefined;
  address: string;
  photos: PhotoView[];
  identity: Identity;
  /** Under 18: no office is told who it was. */
  isMinor: boolean;
  name: string;
  phone: string;
  onBehalfOf?: Represented | undefined;
  aboutOffice: string;
  consents: ConsentCode[];
}

export const emptyDraft = (channel: TakenDownChannel): Draft => ({
  key: drawKey(),
  channel,
  text: '',
  address: '',
  photos: [],
  identity: 'named',
  isMinor: false,
  name: '',
  phone: '',
  aboutOffice: '',
  consents: [],
});

/** Whether there is something that emptying the form would take away. */
export const isBegun = ({ text, address, photos, name, phone, aboutOffice }: Draft): boolean =>
  `${text}${address}${name}${phone}${aboutOffice}`.trim() !== '' || photos.length > 0;

/** Of a round there is nobody to call back, and who asks for secrecy altogether leaves nothing. */
export const asksForContact = ({ channel, identity }: Draft): boolean =>
  channel !== 'patrol' && identity !== 'anonymous';

/** What has to be asked: a name and a number may go to the office only from a grown-up who gave them under their name. */
export function consentsToAsk(draft: Draft, { consents }: Pick<CatalogView, 'consents'>): ConsentView[] {
  const givesContact =
    asksForContact(draft) &&
    draft.identity === 'named' &&
    !draft.isMinor &&
    `${draft.name}${draft.phone}`.trim() !== '';
  return consents.filter(({ code }) => code !== 'contact-to-office' || givesContact);
}

/** The chosen category, or else the guess. */
export function categoryOf({ category, text }: Draft, catalog: CatalogView): CategoryView | undefined {
  return catalog.categories.find(({ code }) => code === category) ?? guessCategory(text, catalog);
}

const ADDRESS = '\n地点：';

/** The words, with the address, which has no point on the map, below them: as the resident's form does. */
export function wordsOf({ text, address }: Draft): string {
  return address.trim() === '' ? text.trim() : `${text.trim()}${ADDRESS}${address.trim()}`;
}

const lengthOf = (text: string): number => Array.from(text).length;
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** What still has to be asked before it can be saved, in the order of the form. */
export function missingIn(draft: Draft, catalog: CatalogView): string[] {
  const { text, phone, consents } = draft;
  const missing: string[] = [];
  if (lengthOf(text.trim()) < LIMITS.text.min) missing.push(`内容（至少 ${LIMITS.text.min} 个字）`);
  if (lengthOf(wordsOf(draft)) > LIMITS.text.max) missing.push(`内容和地址短一些（最多 ${LIMITS.text.max} 个字）`);
  if (!categoryOf(draft, catalog)) missing.push('类别');
  if (asksForContact(draft) && phone.trim() !== '' && digitsOf(phone).length < LIMITS.contactPhone.min)
    missing.push('完整的电话');
  if (catalog.consents.some(({ code, required }) => required && !consents.includes(code)))
    missing.push('勾上“必须同意”那一条');
  return missing;
}

/** With which last digits the caller looks the report up; null where no number is kept. */
export const phoneTail = (draft: Draft): string | null =>
  asksForContact(draft) && draft.phone.trim() !== '' ? digitsOf(draft.phone).slice(-4) : null;

/** What goes to the server. */
export function bodyOf(draft: Draft, { kind, beat, code }: CategoryView, catalog: CatalogView): TakeDownReport {
  const { channel, communityCode, photos, identity, isMinor, aboutOffice, onBehalfOf, consents } = draft;
  const contact = asksForContact(draft) ? contactOf(draft) : {};
  return {
    channel,
    kind,
    beat,
    category: code,
    text: wordsOf(draft),
    // Whoever saw it on a round stands on the timeline by themselves.
    identity: channel === 'patrol' ? 'named' : identity,
    consents: consentsToAsk(draft, catalog)
      .filter((consent) => consents.includes(consent.code))
      .map((consent) => ({ code: consent.code, version: consent.version })),
    ...(communityCode && { communityCode }),
    ...(photos.length > 0 && { photoIds: photos.map(({ id }) => id) }),
    ...(asksForContact(draft) && isMinor && { isMinor }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(aboutOffice.trim() && { aboutOffice: aboutOffice.trim() }),
    ...(onBehalfOf && channel !== 'patrol' && { onBehalfOf: { who: onBehalfOf } }),
  };
}

function contactOf({ name, phone }: Draft): Contact {
  return { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
}
