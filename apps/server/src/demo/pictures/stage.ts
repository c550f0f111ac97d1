import { hex, type Colour } from './colour.js';
import type { Dice } from './dice.js';
import { HOURS, lit, type Hour, type Light } from './light.js';
import { ring, sidesOf, stepsOf, type Box, type Sides } from './shapes.js';
import { Camera, PICTURE, Plane, plus, times, type Dot, type Vec, type View } from './space.js';

export interface Look {
  opacity?: number;
  /** Softness of the edge, metres. */
  soft?: number;
  /** Shows the colour as it is, as a lamp does. */
  glows?: boolean;
  /** How much darker the lower edge is, from 0 to 1. */
  grounded?: number;
  /** How an overlay mixes with what is below. */
  blend?: 'screen' | 'multiply' | 'overlay';
}

export interface Stroke extends Look {
  /** Metres. */
  width: number;
}

const round = (n: number): string => n.toFixed(1).replace(/\.0$/, '');

/** A picture in the making: things are put on it from the farthest to the nearest, and come out as SVG. */
export class Stage {
  readonly camera: Camera;
  readonly light: Light;
  private readonly shapes: string[] = [];
  private readonly defs: string[] = [];
  private readonly fades = new Map<string, string>();

  constructor(
    hour: Hour,
    view: View,
    readonly dice: Dice,
  ) {
    this.light = HOURS[hour];
    this.camera = new Camera(view);
  }

  /** The colour of a thing at this place; without a normal, as of something round. */
  tone(colour: Colour, at: Vec, normal: Vec | null = null): string {
    return hex(lit(this.light, colour, normal, this.camera.depth(at)));
  }

  /** The sky, from the top of the picture down to the horizon. */
  sky(): void {
    const [, horizon] = this.camera.see(plus(this.camera.eye, [0, 0, 400]));
    const fill = this.gradient([0, Math.min(-200, horizon - 900)], [0, horizon], this.light.sky);
    this.raw(`<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="${fill}"/>`);
  }

  /** A flat surface, hazier where it is farther. */
  surface(plane: Plane, colour: Colour, look: Look = {}): void {
    const outline = this.camera.outline(plane.corners());
    if (outline.length === 0) return;
    const [near, far] = this.ends(plane);
    const tones = this.between(near, far).map((at) => (look.glows ? hex(colour) : this.tone(colour, at, plane.normal)));
    this.polygon(outline, this.gradient(this.camera.see(near), this.camera.see(far), tones), plane.origin, look);
    if (look.grounded) this.ground(plane, outline, look.grounded);
  }

  /** An outline drawn on a plane, in its metres. */
  shape(plane: Plane, points: readonly Dot[], colour: Colour, look: Look = {}): void {
    const world = points.map(([a, b]) => plane.at(a, b));
    const outline = this.camera.outline(world);
    const [first] = world;
    if (!first || outline.length === 0) return;
    this.polygon(outline, look.glows ? hex(colour) : this.tone(colour, first, plane.normal), first, look);
  }

  patch(plane: Plane, a: number, b: number, width: number, height: number, colour: Colour, look: Look = {}): void {
    this.surface(plane.part(a, b, width, height), colour, look);
  }

  round(plane: Plane, a: number, b: number, radius: number | Dot, colour: Colour, look: Look = {}): void {
    this.shape(plane, ring(a, b, typeof radius === 'number' ? [radius, radius] : radius), colour, look);
  }

  /** A path of `M L Q C Z` in a plane's metres, filled; or drawn as a line when it is given a width. */
  path(plane: Plane, path: string, colour: Colour, look: Look | Stroke = {}): void {
    const steps = stepsOf(path);
    const [a0, b0] = steps[0]?.[1][0] ?? [0, 0];
    const at = plane.at(a0, b0);
    if (this.camera.depth(at) < 0.15) return;
    const seen = steps.map(
      ([command, dots]) =>
        command + dots.map(([a, b]) => this.camera.see(plane.at(a, b)).map(round).join(' ')).join(' '),
    );
    const tone = look.glows ? hex(colour) : this.tone(colour, at, plane.normal);
    this.raw(`<path d="${seen.join('')}" ${this.paint(tone, at, look)}/>`);
  }

  /** A cable or a pole through the world. */
  line(points: readonly Vec[], colour: Colour, look: Stroke): void {
    const ahead = points.filter((point) => this.camera.depth(point) > 0.15);
    const [first] = ahead;
    if (!first) return;
    const middle = ahead[Math.floor(ahead.length / 2)] ?? first;
    const dots = ahead.map((point) => this.camera.see(point).map(round).join(' '));
    const tone = look.glows ? hex(colour) : this.tone(colour, middle);
    this.raw(`<path d="M${dots.join('L')}" ${this.paint(tone, middle, look)}/>`);
  }

  /** A straight pole or pipe, `width` metres thick. */
  rod(from: Vec, to: Vec, colour: Colour, width: number): void {
    this.line([from, to], colour, { width });
  }

  /** A cable that hangs between two points, `sag` metres below the straight line in its middle. */
  cable(from: Vec, to: Vec, sag: number, colour: Colour, width = 0.02): void {
    const points = Array.from({ length: 17 }, (_, i) => {
      const part = i / 16;
      const straight = plus(times(from, 1 - part), times(to, part));
      return plus(straight, [0, -sag * 4 * part * (1 - part), 0]);
    });
    this.line(points, colour, { width });
  }

  /** A box; only the sides that are seen are drawn. */
  box(box: Box, colour: Colour, look: Look = {}): Sides {
    const sides = sidesOf(box);
    for (const side of [sides.top, sides.left, sides.right, sides.front]) {
      if (this.camera.faces(side)) this.surface(side, colour, side === sides.top ? { ...look, grounded: 0 } : look);
    }
    return sides;
  }

  /** The shadow of something that stands on the ground, `width` × `depth` metres around its foot. */
  shadow([x, y, z]: Vec, width: number, depth: number, opacity = 0.5): void {
    this.blot(
      new Plane([x, y + 0.005, z], [1, 0, 0], [0, 0, 1]),
      0,
      0,
      [width * 0.62, depth * 0.62],
      '#0a0c12',
      opacity,
    );
  }

  /** The dark along the foot of a wall, on the ground before it. */
  foot(wall: Plane, reach = 0.7, strength = 0.042): void {
    for (let part = 1; part > 0.08; part *= 0.82) {
      const strip = new Plane(wall.at(0, 0.004), wall.u, wall.normal, wall.width, reach * part);
      const outline = this.camera.outline(strip.corners());
      if (outline.length > 0) this.polygon(outline, '#0d0d10', strip.origin, { opacity: strength });
    }
  }

  /** A spot that fades out to its edge. */
  blot(plane: Plane, a: number, b: number, radius: Dot, colour: Colour, opacity: number): void {
    const outline = this.camera.outline(ring(a, b, radius, 20).map(([x, y]) => plane.at(x, y)));
    if (outline.length > 0) this.polygon(outline, `url(#${this.fade(hex(colour))})`, plane.at(a, b), { opacity });
  }

  /** Light around a lamp, in the colour of its light, `radius` metres far. */
  glow(at: Vec, radius: number, colour: Colour, strength = 0.8): void {
    if (this.camera.depth(at) < 0.2) return;
    const id = this.define((name) => {
      const stop = (part: number, opacity: number) =>
        `<stop offset="${part}" stop-color="${hex(colour)}" stop-opacity="${opacity}"/>`;
      const stops = stop(0, strength) + stop(0.25, strength * 0.45) + stop(0.6, strength * 0.12) + stop(1, 0);
      return `<radialGradient id="${name}">${stops}</radialGradient>`;
    });
    const [x, y] = this.camera.see(at).map(round);
    const size = round(radius * this.camera.scale(at));
    this.raw(`<circle cx="${x}" cy="${y}" r="${size}" fill="url(#${id})" style="mix-blend-mode:screen"/>`);
  }

  /** Finished SVG, for what the words above cannot say. */
  raw(svg: string): void {
    this.shapes.push(svg);
  }

  /** Many flecks in one go: each a short stroke from one dot to another. */
  flecks(strokes: readonly [Dot, Dot][], colour: string, width: number, opacity: number): void {
    const path = strokes.map(([from, to]) => `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`).join('');
    if (path === '') return;
    this.raw(
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-opacity="${opacity}"/>`,
    );
  }

  /** @returns the reference by which a fill names the gradient */
  gradient(from: Dot, to: Dot, tones: readonly string[]): string {
    const [first] = tones;
    if (first && tones.every((tone) => tone === first)) return first;
    const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)] as [string[], string[]];
    const stops = tones.map((tone, i) => `<stop offset="${i / (tones.length - 1)}" stop-color="${tone}"/>`).join('');
    const id = this.define(
      (name) =>
        `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  toSvg(): string {
    const { width, height } = PICTURE;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${this.defs.join('')}</defs>${this.shapes.join('')}${this.vignette()}</svg>`;
  }

  private vignette(): string {
    const { vignette } = this.light;
    return `<radialGradient id="corners" cx="0.5" cy="0.47" r="0.78"><stop offset="0.45" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#04060c" stop-opacity="${vignette}"/></radialGradient><rect width="100%" height="100%" fill="url(#corners)"/>`;
  }

  private ends(plane: Plane): [near: Vec, far: Vec] {
    const { width, height } = plane;
    const across: [Vec, Vec] = [plane.at(0, height / 2), plane.at(width, height / 2)];
    const along: [Vec, Vec] = [plane.at(width / 2, 0), plane.at(width / 2, height)];
    const span = ([a, b]: [Vec, Vec]) => Math.abs(this.camera.depth(a) - this.camera.depth(b));
    const [a, b] = span(across) > span(along) ? across : along;
    const [near, far] = this.camera.depth(a) < this.camera.depth(b) ? [a, b] : [b, a];
    const behind = 0.3 - this.camera.depth(near);
    if (behind <= 0) return [near, far];
    const part = behind / Math.max(0.01, this.camera.depth(far) - this.camera.depth(near));
    return [plus(times(near, 1 - part), times(far, part)), far];
  }

  /** Places that lie at even distances in the picture, not in the world. */
  private between(near: Vec, far: Vec): Vec[] {
    const [from, to] = [Math.max(0.2, this.camera.depth(near)), Math.max(0.2, this.camera.depth(far))];
    if (to - from < 1) return [near, far];
    return [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => {
      const depth = 1 / ((1 - part) / from + part / to);
      const along = (depth - from) / (to - from);
      return plus(times(near, 1 - along), times(far, along));
    });
  }

  private ground(plane: Plane, outline: readonly Dot[], strength: number): void {
    const foot = plane.at(plane.width / 2, 0);
    const waist = plane.at(plane.width / 2, Math.min(plane.height, 1.2));
    const id = this.define((name) => {
      const [[x1, y1], [x2, y2]] = [this.camera.see(foot).map(round), this.camera.see(waist).map(round)] as [
        string[],
        string[],
      ];
      return `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#12110f" stop-opacity="${strength}"/><stop offset="1" stop-color="#12110f" stop-opacity="0"/></linearGradient>`;
    });
    this.raw(`<polygon points="${outline.map((spot) => spot.map(round).join(',')).join(' ')}" fill="url(#${id})"/>`);
  }

  private polygon(outline: readonly Dot[], fill: string, at: Vec, look: Look): void {
    this.raw(
      `<polygon points="${outline.map((spot) => spot.map(round).join(',')).join(' ')}" ${this.paint(fill, at, look)}/>`,
    );
  }

  private paint(tone: string, at: Vec, look: Look | Stroke): string {
    const scale = this.camera.scale(at);
    const colour =
      'width' in look
        ? `fill="none" stroke="${tone}" stroke-width="${Math.max(0.8, look.width * scale).toFixed(1)}" stroke-linecap="round" stroke-linejoin="round"`
        : `fill="${tone}"`;
    const opacity =
      look.opacity === undefined ? '' : ` fill-opacity="${look.opacity}" stroke-opacity="${look.opacity}"`;
    const blend = look.blend ? ` style="mix-blend-mode:${look.blend}"` : '';
    return colour + opacity + blend + (look.soft ? ` filter="url(#${this.blur(look.soft * scale)})"` : '');
  }

  private blur(pixels: number): string {
    const name = `blur${Math.max(1, Math.round(pixels))}`;
    const filter = `<filter id="${name}" x="-0.5" y="-0.5" width="2" height="2"><feGaussianBlur stdDeviation="${Math.max(1, Math.round(pixels))}"/></filter>`;
    if (!this.defs.includes(filter)) this.defs.push(filter);
    return name;
  }

  private fade(tone: string): string {
    const known = this.fades.get(tone);
    if (known) return known;
    const stop = (part: number, opacity: number) =>
      `<stop offset="${part}" stop-color="${tone}" stop-opacity="${opacity}"/>`;
    const name = this.define(
      (id) =>
        `<radialGradient id="${id}">${stop(0, 1)}${stop(0.45, 0.7)}${stop(0.75, 0.2)}${stop(1, 0)}</radialGradient>`,
    );
    this.fades.set(tone, name);
    return name;
  }

  private define(make: (name: string) => string): string {
    const name = `d${this.defs.length}`;
    this.defs.push(make(name));
    return name;
  }
}
