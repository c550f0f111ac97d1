import type { DeskReport, Say } from '@sanshi/contracts';
import { askerOf, sendPhoto, staffToken } from './ask.ts';
import type { Product } from './product.ts';

export const COMMUNITY = '140213-SJ02-01';

/** An office at work, past every screen: where only what the resident then sees is the matter. */
export interface Counter {
  sign(id: string): Promise<void>;
  /** With a photo. */
  reply(id: string, words: string): Promise<void>;
  /** With a photo. */
  resolve(id: string, words: string): Promise<void>;
}

const counters = new WeakMap<Product, Promise<Counter>>();

export function counterOf(product: Product): Promise<Counter> {
  const counter = counters.get(product) ?? openCounter(product);
  counters.set(product, counter);
  return counter;
}

async function openCounter(product: Product): Promise<Counter> {
  const token = await staffToken(product, 'counter', 'office', '社区工作人员', COMMUNITY, COMMUNITY);
  const desk = askerOf(product, token);
  const act = async (id: string, command: string, said: Partial<Say> = {}): Promise<void> => {
    const { version } = await desk<DeskReport>('GET', `/desk/reports/${id}`);
    await desk('POST', `/desk/reports/${id}/${command}`, { version, ...said });
  };
  const photoIds = async (): Promise<string[]> => [await sendPhoto(product, token, 6)];
  return {
    sign: (id) => act(id, 'sign'),
    reply: async (id, text) => act(id, 'reply', { text, photoIds: await photoIds() }),
    resolve: async (id, text) => act(id, 'resolve', { text, photoIds: await photoIds() }),
  };
}
