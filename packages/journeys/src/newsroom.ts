import type { CatalogView, DeskReport, DeskReportItem, Page, TakeDownReport } from '@sanshi/contracts';
import { DISTRICT } from './areas.ts';
import { act, askerOf, staffToken, type Ask } from './ask.ts';
import { oncePer, type Product } from './product.ts';

/** An editor at work, past every screen: where what the newsroom has, or what the resident then sees, is the matter. */
export interface Newsroom {
  readonly ask: Ask;
  /** The newest report with that title, as the desk has it. @throws Error when there is none */
  find(title: string): Promise<DeskReport>;
  /**
   * Reports with that title.
   * @returns of each how many photos it has
   */
  photosOf(title: string): Promise<readonly number[]>;
  /** Takes the report with that title on: neighbours may hear of it now. */
  accept(title: string): Promise<DeskReport>;
  /** Shows the report of that id to the public, with its photos and what its office said. */
  publish(id: string): Promise<void>;
  /** Takes down what a caller told. @returns the number of the receipt */
  takeDown(words: string, phone: string): Promise<string>;
  /** Prints the poster of an area. @returns the page that its code opens, and the scene that it holds */
  printPoster(areaCode: string): Promise<{ page: string; scene: string }>;
}

export const newsroomOf = oncePer(open);

async function open(product: Product): Promise<Newsroom> {
  const token = await staffToken(product, 'newsroom', 'editor', '值守的编辑', DISTRICT);
  const ask = askerOf(product, token);
  const called = async (title: string): Promise<DeskReport[]> => {
    const { items } = await ask<Page<DeskReportItem>>('GET', '/desk/reports?limit=100&sort=newest');
    const found = items.filter((item) => item.title === title);
    return Promise.all(found.map(({ id }) => ask<DeskReport>('GET', `/desk/reports/${id}`)));
  };
  const find = async (title: string): Promise<DeskReport> => {
    const [report] = await called(title);
    if (!report) throw new Error(`nothing is called ${title}`);
    return report;
  };
  return {
    ask,
    find,
    photosOf: async (title) => (await called(title)).map(({ photos }) => photos.length),
    accept: async (title) => act(ask, (await find(title)).id, 'accept'),
    publish: (id) => publish(ask, id),
    takeDown: (words, phone) => takeDown(ask, words, phone),
    printPoster: (areaCode) => printPoster(product, token, areaCode),
  };
}

async function publish(ask: Ask, id: string): Promise<void> {
  const { title, text, photos, timeline } = await ask<DeskReport>('GET', `/desk/reports/${id}`);
  const replies = timeline.filter(({ command }) => command === 'reply' || command === 'resolve');
  const photoIds = photos.map((photo) => photo.id);
  await act(ask, id, 'publish', { title, text, photoIds, replyIds: replies.map((reply) => reply.id) });
}

async function takeDown(ask: Ask, text: string, phone: string): Promise<string> {
  const { consents } = await ask<CatalogView>('GET', '/catalog');
  const told: TakeDownReport = {
    channel: 'hotline',
    kind: 'hazard',
    beat: 'home',
    category: 'ebike-charging',
    text,
    identity: 'confidential',
    contact: { phone },
    consents: consents.filter(({ code }) => code === 'terms').map(({ code, version }) => ({ code, version })),
  };
  return (await ask<DeskReport>('POST', '/desk/reports', told)).receiptNumber;
}

async function printPoster(
  { url, wechat }: Product,
  token: string,
  areaCode: string,
): ReturnType<Newsroom['printPoster']> {
  const headers = { authorization: `Bearer ${token}` };
  const poster = await fetch(`${url}/api/v1/desk/posters/${areaCode}`, { headers });
  if (!poster.ok) throw new Error(`no poster: ${poster.status}`);
  const { page, scene } = wechat.world.calls.all('/wxa/getwxacodeunlimit').at(-1)?.body ?? {};
  if (typeof page !== 'string' || typeof scene !== 'string') throw new Error('the poster has no code');
  return { page, scene };
}
