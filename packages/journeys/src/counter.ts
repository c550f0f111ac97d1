import type { DeskReport, PhotoView, Say } from '@sanshi/contracts';
import { signInPastTheScreen } from './past-the-screen.ts';
import { phonePhoto } from './photos.ts';
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
  const account = await product.addStaff('counter', 'office', '社区工作人员', COMMUNITY, COMMUNITY);
  const desk = await signInPastTheScreen(product, account);
  const act = async (id: string, command: string, said: Partial<Say> = {}): Promise<void> => {
    const { version } = await desk<DeskReport>('GET', `/desk/reports/${id}`);
    await desk('POST', `/desk/reports/${id}/${command}`, { version, ...said });
  };
  const photoIds = async (): Promise<string[]> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await phonePhoto(6))], { type: 'image/jpeg' }), 'done.jpg');
    return [(await desk<PhotoView>('POST', '/photos', form)).id];
  };
  return {
    sign: (id) => act(id, 'sign'),
    reply: async (id, text) => act(id, 'reply', { text, photoIds: await photoIds() }),
    resolve: async (id, text) => act(id, 'resolve', { text, photoIds: await photoIds() }),
  };
}
