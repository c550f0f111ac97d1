import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { Failure } from '../failure.ts';
import { type JsonObject, objectOf, textOf } from '../json.ts';
import { type Answer, type Api } from './api.ts';

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~`]+$/;
const VERSIONS = ['release', 'trial', 'develop'];
const RAYS = 48;
const RINGS = 7;
const BYTES = (RAYS * RINGS) / 8;

/** `/wxa/getwxacodeunlimit`: a picture that looks like a mini-program code, the same for the same scene and page. */
export function codePictureApi(pages: readonly string[] | undefined): Api {
  return {
    path: '/wxa/getwxacodeunlimit',
    method: 'POST',
    token: true,
    answer({ body }) {
      const scene = readScene(body);
      const page = readPage(body, pages);
      const width = readWidth(body);
      const drawing = draw(`${scene} ${page}`, width, readInk(body));
      return body['is_hyaline'] === true ? png(drawing) : jpeg(drawing);
    },
  };
}

function readScene(body: JsonObject): string {
  const scene = textOf(body, 'scene');
  if (scene.length > 32) throw new Failure(40169);
  if (!SCENE.test(scene)) throw new Failure(40129);
  if (scene.includes('scancode_time')) throw new Failure(85096);
  return scene;
}

function readPage(body: JsonObject, pages: readonly string[] | undefined): string {
  const page = textOf(body, 'page');
  if (page.startsWith('/') || page.includes('?')) throw new Failure(41030);
  if (body['check_path'] !== false && page !== '' && pages && !pages.includes(page)) throw new Failure(41030);
  return page;
}

function readWidth(body: JsonObject): number {
  const [width, version] = [body['width'] ?? 430, body['env_version'] ?? 'release'];
  if (typeof version !== 'string' || !VERSIONS.includes(version)) throw new Failure(40097);
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) throw new Failure(40097);
  return width;
}

function readInk(body: JsonObject): string {
  const colour = objectOf(body, 'line_color');
  const parts = ['r', 'g', 'b'].map((part) => Number(colour[part] ?? 0));
  if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) throw new Failure(40097);
  return `rgb(${parts.join(',')})`;
}

/** Rays of dots around a disc; which dots are there comes from the text's hash. */
function draw(text: string, width: number, ink: string): Buffer {
  const bits = createHash('shake256', { outputLength: BYTES }).update(text).digest();
  const dots = Array.from({ length: RAYS * RINGS }, (_, index) => index)
    .filter((index) => ((bits[index >> 3] ?? 0) >> (index & 7)) & 1)
    .map((index) => dot(index % RAYS, Math.floor(index / RAYS)));
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200" width="${width}" height="${width}">` +
      `<g fill="${ink}">${dots.join('')}</g><g fill="none" stroke="${ink}" stroke-width="5">` +
      '<circle r="30"/><circle cx="67" cy="-67" r="10"/><circle cx="-67" cy="-67" r="10"/><circle cx="-67" cy="67" r="10"/></g>' +
      `<path d="M-15-11h30M-11 0h22M-15 11h30" stroke="${ink}" stroke-width="5" stroke-linecap="round"/></svg>`,
  );
}

function dot(ray: number, ring: number): string {
  const angle = (2 * Math.PI * ray) / RAYS;
  const radius = 42 + ring * 7.5;
  const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
  return isCorner(x, y)
    ? ''
    : `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${(1.8 + ring * 0.22).toFixed(2)}"/>`;
}

/** The three marks in the corners keep a space around them. */
function isCorner(x: number, y: number): boolean {
  return [-67, 67].some((cx) => [-67, 67].some((cy) => !(cx > 0 && cy > 0) && Math.hypot(x - cx, y - cy) < 17));
}

async function png(drawing: Buffer): Promise<Answer> {
  return { contentType: 'image/png', content: await sharp(drawing).png().toBuffer() };
}

async function jpeg(drawing: Buffer): Promise<Answer> {
  const content = await sharp(drawing).flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer();
  return { contentType: 'image/jpeg', content };
}
