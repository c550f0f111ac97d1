import type { CatalogView, FileReport } from '@sanshi/contracts';
import { act, askerOf, sendPhoto } from './ask.ts';
import { newsroomOf } from './newsroom.ts';
import { officeOf } from './office.ts';
import { oncePer, type Product } from './product.ts';

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

export const neighbourhoodOf = oncePer(liveIn);

async function liveIn(product: Product): Promise<Neighbourhood> {
  const newsroom = await newsroomOf(product);
  const office = await officeOf(product);
  const handle = async (id: string): Promise<void> => {
    await act(newsroom.ask, id, 'accept');
    await office.takeOn(id);
    await office.reply(id, '已经联系施工队，今天下午到现场，两天内修好。');
  };
  const underWay = await file(product, UNDER_WAY);
  await handle(underWay);
  await newsroom.publish(underWay);
  const done = await file(product, DONE);
  await handle(done);
  await office.resolve(done, '断了的两根已经换新，别处也都检查了一遍。', 5);
  for (const coverage of ['lead', 'interviewing', 'drafted']) await act(newsroom.ask, done, 'cover', { coverage });
  const story = { headline: '路口护栏断了，两天换新', edition: new Date().toISOString().slice(0, 10), page: '5' };
  await act(newsroom.ask, done, 'cover', { coverage: 'published', story });
  await newsroom.publish(done);
  return {
    underWay,
    done,
    async handle(title) {
      const { id } = await newsroom.find(title);
      await handle(id);
      await newsroom.publish(id);
      await newsroom.ask('POST', `/desk/reports/${id}/identity`, { reason: '上门前先打电话' });
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
