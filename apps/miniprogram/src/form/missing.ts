import { LIMITS } from '@sanshi/contracts';
import type { Draft } from '../offline/draft';

const PHONE = /^[+\d][\d\s-]*$/;
/** In China these begin so and have eleven digits, and no other number begins so. */
const MOBILE = /^(?:\+?86)?(1[3-9]\d*)$/;
const MOBILE_DIGITS = 11;

/** What must be mended before it is sent, by the field; the server has the last word. */
export interface Missing {
  text?: string;
  phone?: string;
  photos?: string;
}

/** Which of the form's questions a field belongs to, where they are asked one by one (form/use-steps). */
export const stepOf = (field: string): number => (field === 'phone' ? 2 : 0);

export const lengthOf = (text: string): number => Array.from(text.trim()).length;

/** How many characters the words may have: an address without a point goes with them. */
export function roomForWords({ point, address }: Draft): number {
  return point || address.trim() === '' ? LIMITS.text.max : LIMITS.text.max - lengthOf(address) - '\n地点：'.length;
}

export function missingIn(draft: Draft): Missing {
  const missing: Missing = {};
  const length = lengthOf(draft.text);
  const room = roomForWords(draft);
  if (length < LIMITS.text.min) missing.text = `再多说几句，至少 ${LIMITS.text.min} 个字，社区才好办。`;
  if (length > room) missing.text = `太长了，最多 ${room} 个字。`;
  const wrong = draft.identity === 'anonymous' ? null : wrongWithPhone(draft.contactPhone.trim());
  if (wrong) missing.phone = wrong;
  if (draft.photos.some(({ refusal }) => refusal !== null)) missing.photos = '有照片发不出去，请删掉或换一张。';
  return missing;
}

/** A digit too few, and nobody can call back: better asked now. */
function wrongWithPhone(phone: string): string | null {
  if (phone === '') return null;
  const { min, max } = LIMITS.contactPhone;
  if (!PHONE.test(phone) || phone.length < min || phone.length > max) return '电话好像不对，请再看一眼。';
  const digits = MOBILE.exec(phone.replace(/[\s-]/g, ''))?.[1]?.length ?? MOBILE_DIGITS;
  return digits === MOBILE_DIGITS ? null : `手机号是 ${MOBILE_DIGITS} 位，这里是 ${digits} 位，请再数一数。`;
}
