/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];
/** `#rrggbb` or its parts. */
export type Colour = string | Rgb;

export function rgb(colour: Colour): Rgb {
  if (typeof colour !== 'string') return colour;
  const all = Number.parseInt(colour.slice(1), 16);
  return [(all >> 16) & 255, (all >> 8) & 255, all & 255];
}

export function hex(colour: Colour): string {
  if (typeof colour === 'string') return colour;
  const byte = (part: number) =>
    Math.max(0, Math.min(255, Math.round(part)))
      .toString(16)
      .padStart(2, '0');
  return `#${rgb(colour).map(byte).join('')}`;
}

/** `part` 0 gives `from`, 1 gives `to`. */
export function mix(from: Colour, to: Colour, part: number): Rgb {
  const [[r, g, b], [R, G, B]] = [rgb(from), rgb(to)];
  return [r + (R - r) * part, g + (G - g) * part, b + (B - b) * part];
}

/** Each part times the light's, where 255 of the light leaves it as it is. */
export function under(colour: Colour, light: Rgb): Rgb {
  const [[r, g, b], [R, G, B]] = [rgb(colour), light];
  return [(r * R) / 255, (g * G) / 255, (b * B) / 255];
}

export const darker = (colour: Colour, part: number): Rgb => mix(colour, '#0b0d12', part);
export const lighter = (colour: Colour, part: number): Rgb => mix(colour, '#fffdf6', part);
