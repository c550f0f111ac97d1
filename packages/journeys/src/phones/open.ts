import { h5Phone } from './h5.ts';
import type { Build, Phone, Settings, World } from './phone.ts';
import { weappPhone } from './weapp.ts';

/** A phone that is new to the app. */
export async function openPhone(build: Build, world: World, settings: Settings): Promise<Phone> {
  const phone = await (build === 'h5' ? h5Phone(world, settings) : weappPhone(world, settings));
  world.phones.push(phone);
  return phone;
}
