const HEX = '0123456789abcdef';
const LENGTH = 32;

/**
 * A key of 128 bits by chance, for a draft, a photo, a request. Neither WeChat nor a page without https has `crypto.randomUUID`,
 * and the key guards nothing: it only must not meet another one of the same account.
 */
export function newKey(): string {
  return Array.from({ length: LENGTH }, () => HEX[Math.floor(Math.random() * HEX.length)]).join('');
}
