import { mix, under, type Colour, type Rgb } from './colour.js';
import { dot, unit, type Vec } from './space.js';

/** What the hour and the weather do to colours. */
export interface Light {
  /** From the zenith down to the horizon. */
  sky: [zenith: string, middle: string, horizon: string];
  /** Light from everywhere, and from the sun or a lamp, as factors of a colour (255 leaves it as it is, more is brighter). */
  ambient: Rgb;
  sun: Rgb;
  /** Towards the sun. */
  from: Vec;
  /** What far things fade into, and how many metres away half of them has. */
  haze: { colour: string; half: number };
  /** How dark the picture's corners are, from 0 to 1. */
  vignette: number;
}

export type Hour = 'morning' | 'noon' | 'overcast' | 'dusk' | 'night' | 'floodlit' | 'indoors' | 'lamplight' | 'cellar';

export const HOURS: Record<Hour, Light> = {
  morning: {
    sky: ['#6d9fcd', '#a9c8e2', '#f1e3cf'],
    ambient: [150, 160, 180],
    sun: [150, 128, 92],
    from: unit([-0.7, 0.6, -0.45]),
    haze: { colour: '#d9dcdd', half: 70 },
    vignette: 0.3,
  },
  noon: {
    sky: ['#4a86c5', '#7fb0dc', '#d6e4ea'],
    ambient: [158, 165, 178],
    sun: [128, 118, 98],
    from: unit([0.45, 0.85, -0.5]),
    haze: { colour: '#cfdbe2', half: 110 },
    vignette: 0.26,
  },
  overcast: {
    sky: ['#a9b2b8', '#bec5c8', '#d5d8d6'],
    ambient: [188, 192, 196],
    sun: [40, 40, 40],
    from: unit([-0.2, 0.95, -0.4]),
    haze: { colour: '#c6cacb', half: 55 },
    vignette: 0.34,
  },
  dusk: {
    sky: ['#3e4f7c', '#9a7f95', '#f0a868'],
    ambient: [128, 120, 142],
    sun: [140, 92, 54],
    from: unit([0.85, 0.3, -0.3]),
    haze: { colour: '#b08f8c', half: 50 },
    vignette: 0.42,
  },
  night: {
    sky: ['#090d19', '#11172a', '#272b3c'],
    ambient: [58, 64, 88],
    sun: [26, 24, 22],
    from: unit([-0.3, 0.8, -0.5]),
    haze: { colour: '#191d2a', half: 30 },
    vignette: 0.66,
  },
  floodlit: {
    sky: ['#0b0f1c', '#141a2e', '#2b2f40'],
    ambient: [112, 110, 116],
    sun: [86, 74, 52],
    from: unit([0.3, 0.8, -0.5]),
    haze: { colour: '#1d2130', half: 34 },
    vignette: 0.6,
  },
  indoors: {
    sky: ['#e6e3da', '#e6e3da', '#e6e3da'],
    ambient: [192, 190, 182],
    sun: [54, 50, 42],
    from: unit([-0.5, 0.75, -0.45]),
    haze: { colour: '#d8d3c6', half: 60 },
    vignette: 0.36,
  },
  lamplight: {
    sky: ['#3a3026', '#3a3026', '#3a3026'],
    ambient: [158, 146, 126],
    sun: [92, 78, 54],
    from: unit([0.1, 0.95, -0.3]),
    haze: { colour: '#4b3f30', half: 26 },
    vignette: 0.52,
  },
  cellar: {
    sky: ['#20242a', '#20242a', '#20242a'],
    ambient: [112, 118, 118],
    sun: [60, 62, 58],
    from: unit([0.1, 0.9, -0.42]),
    haze: { colour: '#2b3032', half: 22 },
    vignette: 0.56,
  },
};

/** A colour as it looks under this light on a surface that faces `normal`, `metres` away. */
export function lit(light: Light, colour: Colour, normal: Vec | null, metres: number): Rgb {
  const facing = normal === null ? 0.55 : Math.max(0, dot(normal, light.from));
  const [r, g, b] = light.ambient;
  const [R, G, B] = light.sun;
  const shaded = under(colour, [r + R * facing, g + G * facing, b + B * facing]);
  return mix(shaded, light.haze.colour, 1 - 0.5 ** (Math.max(0, metres) / light.haze.half));
}
