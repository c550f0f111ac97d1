import type { DeskReport, DeskReportItem, Page } from '@sanshi/contracts';
import { askerOf, sendPhoto, staffToken } from './ask.ts';
import type { Product } from './product.ts';

const DISTRICT = '140213';
const COMMUNITY = '140213-SJ02-01';

/** What the newsroom and a community's office do, past every screen. */
export interface Newsroom {
  /** The newest report with that title, as the desk has it. @throws Error when there is none */
  find(title: string): Promise<DeskReport>;
  /** Takes the report with that title on, and shows it to the public with its photos. @returns its id */
  publish(title: string): Promise<string>;
  /** The community deals with the report of that id, and says that it is done. */
  settle(id: string): Promise<void>;
  /** Prints the poster of an area. @returns the page that its code opens, and the scene that it holds */
  printPoster(areaCode: string): Promise<{ page: string; scene: string }>;
}

const newsrooms = new WeakMap<Product, Promise<Newsroom>>();

export function newsroomOf(product: Product): Promise<Newsroom> {
  const newsroom = newsrooms.get(product) ?? open(product);
  newsrooms.set(product, newsroom);
  return newsroom;
}

async function open(product: Product): Promise<Newsroom> {
  const [editorToken, officeToken] = await Promise.all([
    staffToken(product, 'newsroom', 'editor', '公开的编辑', DISTRICT),
    staffToken(product, 'newsroom-office', 'office', '社区工作人员', COMMUNITY, COMMUNITY),
  ]);
  const editor = askerOf(product, editorToken);
  const office = askerOf(product, officeToken);
  const see = (id: string): Promise<DeskReport> => editor('GET', `/desk/reports/${id}`);
  const act = async (id: string, command: string, body: object = {}, by = editor): Promise<void> => {
    const { version } = await see(id);
    await by('POST', `/desk/reports/${id}/${command}`, { version, ...body });
  };
  const find = async (title: string): Promise<DeskReport> => {
    const { items } = await editor<Page<DeskReportItem>>('GET', '/desk/reports?limit=100&sort=newest');
    const found = items.find((item) => item.title === title);
    if (!found) throw new Error(`nothing is called ${title}`);
    return see(found.id);
  };
  return {
    find,
    async publish(title) {
      const { id, text, photos } = await find(title);
      await act(id, 'accept');
      await act(id, 'publish', { title, text, photoIds: photos.map((photo) => photo.id), replyIds: [] });
      return id;
    },
    async settle(id) {
      await act(id, 'assign', { officeCode: COMMUNITY });
      await act(id, 'sign', {}, office);
      const photoIds = [await sendPhoto(product, officeToken, 5)];
      await act(id, 'resolve', { text: '已经修好，现场照片见附件。', photoIds }, office);
    },
    async printPoster(areaCode) {
      const headers = { authorization: `Bearer ${editorToken}` };
      const poster = await fetch(`${product.url}/api/v1/desk/posters/${areaCode}`, { headers });
      if (!poster.ok) throw new Error(`no poster: ${poster.status}`);
      const { page, scene } = product.wechat.world.calls.all('/wxa/getwxacodeunlimit').at(-1)?.body ?? {};
      if (typeof page !== 'string' || typeof scene !== 'string') throw new Error('the poster has no code');
      return { page, scene };
    },
  };
}
