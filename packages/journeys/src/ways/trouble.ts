import { newsroomOf } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, Phone, Settings, World } from '../phones/phone.ts';
import { residentWith, type Resident } from '../resident.ts';

export interface Trouble {
  readonly phone: Phone;
  readonly resident: Resident;
  /** What is reported; its first sentence is the report's title. */
  readonly words: string;
  /** Writes and takes photos, up to where only sending is left. */
  readonly prepare: (photos: number) => Promise<void>;
  /** @throws Error unless the newsroom has this report exactly once, with so many photos */
  readonly filedOnce: (photos: number) => Promise<void>;
  /** @throws Error when the newsroom has it */
  readonly notFiled: () => Promise<void>;
}

/** A resident about to report `title` on a phone of their own, on which things will go wrong. */
export async function beginTrouble(
  build: Build,
  world: World,
  title: string,
  settings: Partial<Settings> = {},
): Promise<Trouble> {
  const newsroom = await newsroomOf(world.product);
  const mine = `${build === 'h5' ? '网页上报' : '微信里报'}：${title}`;
  const phone = await openPhone(build, world, { owner: mine, ...settings });
  phone.expectTrouble();
  const resident = residentWith(phone);
  const words = `${mine}。请快来看看。`;
  const filed = (): Promise<readonly number[]> => newsroom.photosOf(mine);
  return {
    phone,
    resident,
    words,
    prepare: async (photos) => {
      await resident.open();
      await resident.begin('居家事');
      await resident.write(words);
      if (photos > 0) await resident.addPhotos(photos);
    },
    filedOnce: async (photos) => {
      const found = await filed();
      if (found.length !== 1 || found[0] !== photos)
        throw new Error(`the newsroom has it ${found.length} times, with ${found.join(' and ')} photos`);
    },
    notFiled: async () => {
      if ((await filed()).length > 0) throw new Error('the newsroom has it already');
    },
  };
}
