import { COMMUNITY } from '../areas.ts';
import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginPublished } from './published.ts';

const TITLES: Readonly<Record<Build, string>> = {
  h5: '北门口的井盖没了，只插了根树枝',
  weapp: '南门口的路灯倒了，横在人行道上',
};

/** What is published is found on the list and on the map; one follows it, and one's community, until one no longer does. */
export async function nearbyWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = TITLES[build];
  const { reporter, appear, reader, resident } = await beginPublished(build, world, title);

  await steps.take('一件事公开了', reporter, appear);
  await steps.take('在身边的列表里，按版、按类找到它', reader, async () => {
    await resident.open();
    await resident.tab('身边');
    await resident.sees(title);
    await resident.tapText('居家事');
    await resident.goesAway(title);
    await resident.tapText('社区事');
    await resident.sees(title);
    await resident.tapText('只看爆料');
    await resident.goesAway(title);
    await resident.tapText('只看隐患');
    await resident.sees(title);
  });
  await steps.take('打开，再回来，还是刚才找的', reader, async () => {
    await resident.tapText(title);
    await resident.sees('办到哪一步');
    await reader.back();
    await resident.sees(title);
  });
  await steps.take('在地图上点开它，关注', reader, async () => {
    await resident.tapText('地图');
    await resident.tapSpot(new RegExp(`^${COMMUNITY.name}，`));
    await resident.tapText(title);
    await resident.sees('办到哪一步');
    await resident.press('关注');
    await resident.sees('已关注');
    await reader.back();
  });
  await steps.take('选我的社区，关注', reader, async () => {
    await resident.tapText('全区');
    await resident.tapText('新华街街道');
    await resident.tapText(COMMUNITY.name);
    await resident.turnOn(`关注${COMMUNITY.name}`);
    await resident.tapText(COMMUNITY.name);
    await resident.press('看全区的');
    await resident.goesAway(`关注${COMMUNITY.name}`);
  });
  await steps.take('两样都在我关注的里，点开得到', reader, async () => {
    await resident.tab('我的');
    await resident.tapText('我关注的');
    await resident.sees(COMMUNITY.name);
    await resident.tapText(title);
    await resident.sees('已关注');
    await reader.back();
    await resident.tapText(COMMUNITY.name);
    await resident.sees(`关注${COMMUNITY.name}`);
    await resident.sees('开');
  });
  await steps.take('都不再关注，就空了', reader, async () => {
    await resident.tab('我的');
    await resident.tapText('我关注的');
    await resident.press(`不再关注${title}`);
    await resident.goesAway(title);
    await resident.press(`不再关注${COMMUNITY.name}`);
    await resident.sees('还没有关注什么');
  });
}
