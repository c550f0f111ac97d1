/** How photos are made smaller before they are kept and sent. */

/** Longest side that is sent, in pixels: enough to read a meter or a sign. */
const LONGEST = 2560;
/** JPEG quality from 0 to 100. */
const USUAL_QUALITY = 85;
const QUALITY: Readonly<Record<string, number>> = { 'slow-2g': 60, '2g': 60, '3g': 70 };

/** The size to which a picture is drawn, its shape kept; never larger than it is. */
export function smallerSize(width: number, height: number): { width: number; height: number } {
  const part = Math.min(1, LONGEST / Math.max(width, height, 1));
  return { width: Math.round(width * part), height: Math.round(height * part) };
}

/**
 * The quality with which a photo is written: on a slow network it should arrive rather than shine.
 * @param network `2g`, `3g` and so on, as WeChat and browsers both name it; undefined where nobody knows
 */
export function qualityOn(network: string | undefined): number {
  return QUALITY[network ?? ''] ?? USUAL_QUALITY;
}
