import type { CatalogView, DeskReport, FileReport } from '@sanshi/contracts';
import { askerOf, sendPhoto, staffToken } from './ask.ts';
import type { Product } from './product.ts';
import { witnessOf } from './witness.ts';

const COMMUNITY = '140213-SJ02-01';
/** GCJ-02, some steps from where the phones are. */
const CORNER = { longitude: 113.2731, latitude: 40.0911 };

/** What others have reported and done, so that a page has something to show. */
export interface Neighbourhood {
  /** A neighbour's published report that is being handled; one may join it. */
  readonly underWay: string;
  /** A neighbour's published report that is done, with photos of before and after, and was printed. */
  readonly done: string;
  /** Has the report with that title handled by the community, shown to the public, and its reporter looked at. @returns its id */
  handle(title: string): Promise<string>;
}

const UNDER_WAY = {
  beat: 'home',
  category: 'heating-water',
  text: '锅炉房边上的下水井往外冒脏水，臭得没法走。捂着鼻子才能过。',
} as const;
const DONE = {
  beat: 'community',
  category: 'road-facility',
  text: '十字路口的护栏断了两根，孩子差点绊倒。骑车的已经摔过两回。',
} as const;

const neighbourhoods = new WeakMap<Product, Promise<Neighbourhood>>();

export function neighbourhoodOf(product: Product): Promise<Neighbourhood> {
  const neighbourhood = neighbourhoods.get(product) ?? liveIn(product);
  neighbourhoods.set(product, neighbourhood);
  return neighbourhood;
}

async function liveIn(product: Product): Promise<Neighbourhood> {
  const witness = await witnessOf(product);
  const officeToken = await staffToken(product, 'neighbourhood', 'office', '社区工作人员', COMMUNITY, COMMUNITY);
  const office = askerOf(product, officeToken);
  const desk = (id: string, command: string, body: object = {}, by = witness.ask): Promise<DeskReport> =>
    witness
      .ask<DeskReport>('GET', `/desk/reports/${id}`)
      .then(({ version }) => by('POST', `/desk/reports/${id}/${command}`, { version, ...body }));
  const publish = async (id: string): Promise<void> => {
    const { title, text, photos, timeline } = await witness.ask<DeskReport>('GET', `/desk/reports/${id}`);
    const replyIds = timeline
      .filter(({ command }) => command === 'reply' || command === 'resolve')
      .map((said) => said.id);
    const photoIds = photos.map((photo) => photo.id);
    await desk(id, 'publish', { title, text, photoIds, replyIds });
  };
  const handle = async (id: string): Promise<void> => {
    await desk(id, 'accept');
    await desk(id, 'assign', { officeCode: COMMUNITY });
    await desk(id, 'sign', {}, office);
    await desk(id, 'reply', { text: '已经联系施工队，今天下午到现场，两天内修好。' }, office);
  };
  const underWay = await file(product, UNDER_WAY);
  await handle(underWay);
  await publish(underWay);
  const done = await file(product, DONE);
  await handle(done);
  const photoIds = [await sendPhoto(product, officeToken, 5)];
  await desk(done, 'resolve', { text: '断了的两根已经换新，别处也都检查了一遍。', photoIds }, office);
  for (const coverage of ['lead', 'interviewing', 'drafted']) await desk(done, 'cover', { coverage });
  const story = { headline: '路口护栏断了，两天换新', edition: new Date().toISOString().slice(0, 10), page: '5' };
  await desk(done, 'cover', { coverage: 'published', story });
  await publish(done);
  return {
    underWay,
    done,
    async handle(title) {
      const { id } = await witness.find(title);
      await handle(id);
      await publish(id);
      await witness.ask('POST', `/desk/reports/${id}/identity`, { reason: '上门前先打电话' });
      return id;
    },
  };
}

/** A neighbour reports, with a photo and the leave to publish. @returns its id */
async function file(product: Product, matter: typeof UNDER_WAY | typeof DONE): Promise<string> {
  const { token } = await askerOf(product)<{ token: string }>('POST', '/session/guest');
  const ask = askerOf(product, token);
  const { consents } = await ask<CatalogView>('GET', '/catalog');
  const given = consents.filter(({ code }) => code !== 'contact-to-office');
  const { id } = await ask<{ id: string }>('POST', '/reports', {
    ...matter,
    kind: 'hazard',
    place: { ...CORNER, address: '三号院东门外' },
    identity: 'anonymous',
    consents: given.map(({ code, version }) => ({ code, version })),
    photoIds: [await sendPhoto(product, token, 1), await sendPhoto(product, token, 2)],
  } satisfies FileReport);
  return id;
}
