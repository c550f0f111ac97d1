import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { accessibilityFaults } from '../accessibility.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, Phone, World } from '../phones/phone.ts';
import { residentWith, type Resident } from '../resident.ts';
import { SHOTS, type Steps } from '../steps.ts';
import { witnessOf } from '../witness.ts';

const APP = path.resolve(import.meta.dirname, '../../../../apps/miniprogram/dist/weapp/app.json');
const LOOKS = {
  平常: {},
  大字: { largeType: true },
  深色: { dark: true },
} as const;

/** Every page in every look: looked at for what keeps people out, and a picture of each for a person to look at. */
export async function looksWay(build: Build, world: World, steps: Steps): Promise<void> {
  const witness = await witnessOf(world.product);
  for (const [look, settings] of Object.entries(LOOKS)) {
    const owner = `${build === 'h5' ? '网页' : '微信'}里看${look}的样子`;
    const phone = await openPhone(build, world, { owner, ...settings });
    const resident = residentWith(phone);
    const shoot = async (name: string): Promise<void> => {
      await mkdir(path.join(SHOTS, 'pages'), { recursive: true });
      await phone.page.screenshot({ path: path.join(SHOTS, 'pages', `${build} ${name} ${look}.png`) });
      const faults = await accessibilityFaults(phone);
      if (faults.length > 0) throw new Error(`${name}: ${faults.join('\n')}`);
    };
    await steps.take(`${look}：报一件，到回执`, phone, () => report(phone, resident, owner, shoot));
    const id = await witness.publish(owner);
    for (const page of pages())
      await steps.take(`${look}：${page}`, phone, async () => {
        await phone.open(page, `id=${id}`);
        await phone.settle();
        await shoot(
          page
            .replace(/^pages\//, '')
            .replace(/\/index$/, '')
            .replaceAll('/', '-'),
        );
      });
  }
}

async function report(
  phone: Phone,
  resident: Resident,
  title: string,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  await resident.open();
  if (phone.build === 'h5' && phone.largeType) {
    await resident.tab('我的');
    await resident.turnOn('大字版');
    await resident.open();
  }
  await resident.begin('社区事');
  await resident.write(`${title}。路灯也不亮。`);
  await resident.addPhotos(2);
  await phone.settle();
  await shoot('form-filled');
  await resident.send();
  await resident.receiptNumber();
  await shoot('sent-receipt');
}

interface AppFile {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** As the build itself lists them. */
function pages(): string[] {
  const { pages: main, subPackages = [] }: AppFile = JSON.parse(readFileSync(APP, 'utf8'));
  return [...main, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}
