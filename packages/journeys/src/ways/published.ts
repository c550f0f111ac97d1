import { newsroomOf, type Newsroom } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, Phone, World } from '../phones/phone.ts';
import { residentWith, type Resident } from '../resident.ts';

export interface Published {
  readonly newsroom: Newsroom;
  /** Whoever reported. */
  readonly reporter: Phone;
  /** Reports on the form, with a photo and the leave to publish it; the newsroom then does. @returns the report's id and receipt */
  readonly appear: () => Promise<{ id: string; receipt: string }>;
  /** One who reads of it, on a phone that is new to the app. */
  readonly reader: Phone;
  readonly resident: Resident;
}

export const NAME = '王女士';
export const NUMBER = '13800000001';

/** A community matter that one resident reports, and another reads of once it is published. */
export async function beginPublished(build: Build, world: World, title: string): Promise<Published> {
  const [newsroom, reporter, reader] = await Promise.all([
    newsroomOf(world.product),
    openPhone(build, world, { owner: `报的人：${title}` }),
    openPhone(build, world, { owner: `看的人：${title}` }),
  ]);
  const appear = async (): Promise<{ id: string; receipt: string }> => {
    const resident = residentWith(reporter);
    await resident.open();
    await resident.begin('社区事');
    await resident.addPhotos(1);
    await resident.write(`${title}。好几天了，没人管。`);
    await resident.pointHere('岳秀园社区');
    await resident.tapText('只让报社知道');
    await resident.giveContact(NAME, NUMBER);
    await resident.tick(/报社可以把这件事/);
    await resident.send();
    const receipt = await resident.receiptNumber();
    const { id } = await newsroom.accept(title);
    await newsroom.publish(id);
    return { id, receipt };
  };
  return { newsroom, reporter, appear, reader, resident: residentWith(reader) };
}
