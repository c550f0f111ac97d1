import { COMMUNITY } from './areas.ts';
import { act, askerOf, sendPhoto, staffToken } from './ask.ts';
import { newsroomOf } from './newsroom.ts';
import { oncePer, type Product } from './product.ts';

/** The community's office at work, past every screen: where only what the resident then sees is the matter. */
export interface Office {
  /** The newsroom gives it the report of that id, and it signs for it. */
  takeOn(id: string): Promise<void>;
  /** @param photos which of the phone's go with it */
  reply(id: string, words: string, ...photos: readonly number[]): Promise<void>;
  /** @param photos which of the phone's go with it */
  resolve(id: string, words: string, ...photos: readonly number[]): Promise<void>;
}

export const officeOf = oncePer(open);

async function open(product: Product): Promise<Office> {
  const newsroom = await newsroomOf(product);
  const { code } = COMMUNITY;
  const token = await staffToken(product, 'office', 'office', '社区工作人员', code, code);
  const ask = askerOf(product, token);
  const say = async (
    id: string,
    command: 'reply' | 'resolve',
    text: string,
    photos: readonly number[],
  ): Promise<void> => {
    const photoIds = await Promise.all(photos.map((photo) => sendPhoto(product, token, photo)));
    await act(ask, id, command, { text, photoIds });
  };
  return {
    async takeOn(id) {
      await act(newsroom.ask, id, 'assign', { officeCode: code });
      await act(ask, id, 'sign');
    },
    reply: (id, words, ...photos) => say(id, 'reply', words, photos),
    resolve: (id, words, ...photos) => say(id, 'resolve', words, photos),
  };
}
