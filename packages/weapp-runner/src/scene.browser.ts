import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { openWeapp, type Weapp } from './weapp.ts';
import { call, FIXTURE, said } from './workbench.ts';

/** What is drawn, laid over a page, shared, and handed out of the app. */
const SCENE = { path: 'pages/scene/index', query: { of: '1' } };
let weapp: Weapp;

before(async () => {
  weapp = await openWeapp({ dist: FIXTURE, apiOrigin: 'http://127.0.0.1:1', answers: { album: 'deny' } });
});
after(() => weapp.close());
beforeEach(() => weapp.restart(SCENE));

const middle = async (selector: string, right = 0): Promise<readonly [number, number]> => {
  const box = await weapp.page.locator(selector).boundingBox();
  assert.ok(box);
  return [box.x + box.width / 2 + right, box.y + box.height / 2];
};

test('draws on a canvas, and makes a file of the part that is wanted', async () => {
  await weapp.tap('画');
  await weapp.sees('said "drawn"');
  const [file = ''] = weapp.phone.files.temporary();
  const { data, info } = await sharp(weapp.phone.files.bytes(file)).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height, info.format], [20, 20, 'raw']);
  assert.deepEqual([...data.subarray(0, 4)], [0xb8, 0x32, 0x2a, 255]);
  assert.equal(data[19 * 4 + 3], 0);
});

test('puts a picture into the album once the person allows it, and asks but once', async () => {
  await weapp.tap('画');
  await weapp.sees('said "drawn"');
  await weapp.tap('存到相册');
  await weapp.sees(/saveImageToPhotosAlbum:fail auth deny/);
  weapp.phone.answers = { openSetting: { 'scope.writePhotosAlbum': true } };
  await weapp.tap('去设置');
  await weapp.sees('said {"scope.writePhotosAlbum":true}');
  await weapp.tap('存到相册');
  await weapp.sees(/saveImageToPhotosAlbum:ok/);
  assert.equal(weapp.phone.album.length, 1);
});

test('shows a map’s markers by name, and says which was tapped and where', async () => {
  await weapp.tap({ role: 'button', name: '路灯' });
  await weapp.sees('said {"markerId":8}');
  const [x, y] = await middle('#map', 60);
  await weapp.page.touchscreen.tap(x, y + 50);
  await weapp.sees('said {"east":true,"north":false}');
  await weapp.tap('看全');
  const { longitude, latitude } = JSON.parse((await said(weapp)).replace('said ', ''));
  assert.ok(longitude < 113.2 && latitude < 40);
});

test('moves a map by a finger', async () => {
  const [x, y] = await middle('#map');
  await weapp.page.mouse.move(x, y);
  await weapp.page.mouse.down();
  await weapp.page.mouse.move(x - 60, y);
  await weapp.page.mouse.up();
  await weapp.sees('said {"east":true}');
});

test('going back closes the leaf over a page, and then the page', async () => {
  await weapp.restart({ path: 'pages/lab/index' });
  await weapp.type('命令', JSON.stringify({ api: 'navigateTo', options: { url: '/pages/scene/index' } }));
  await weapp.tap('做');
  await weapp.tap('开');
  await weapp.sees('抽屉里');
  await weapp.back();
  await weapp.sees('said "closed"');
  assert.deepEqual(await weapp.stack(), ['pages/lab/index', 'pages/scene/index']);
  await weapp.tap('开');
  await weapp.tap('收起');
  await weapp.find('抽屉里').waitFor({ state: 'detached' });
  await weapp.back();
  await weapp.sees('试验台一半宽');
});

test('makes the card for a friend and the one for Moments, with what is usual where the page says nothing', async () => {
  const friend = { to: 'friend', title: '后来menu', path: '/pages/scene/index?a=1', imageUrl: '' };
  assert.deepEqual(await weapp.share(), friend);
  await weapp.tap('分享');
  await weapp.page.waitForFunction(() => window.weapp.shared().length === 1);
  assert.deepEqual(await weapp.shared(), [{ ...friend, title: '后来button' }]);
  const moments = { to: 'moments', title: '给大家', path: '/pages/scene/index?a=2', imageUrl: '' };
  assert.deepEqual(await weapp.shareInMoments(), moments);
});

test('a card whose picture is not there is an error of the app’s', async () => {
  await weapp.tap('画');
  await weapp.sees('said "drawn"');
  await weapp.shareInMoments();
  assert.deepEqual((await weapp.scoring()).errors, []);
  weapp.phone.files.endRun();
  await weapp.shareInMoments();
  assert.match((await weapp.scoring()).errors.join(), /card’s picture .* cannot be shown/);
});

test('shows one page out of Moments: nobody signs in there, and no way leads on', async () => {
  await weapp.restart({ scene: 1154 });
  assert.match(await call(weapp, 'login'), /single page mode/);
  await weapp.sees('请前往小程序使用完整服务');
  assert.match(await call(weapp, 'navigateTo', { url: '/far/page/index' }), /single page mode/);
});

test('measures what is on the page', async () => {
  await weapp.tap('量一量');
  const [map, view, none] = JSON.parse((await said(weapp)).replace('said ', ''));
  assert.deepEqual([map.top, map.width, map.height, view.scrollTop, none], [50, 300, 200, 0, []]);
});

test('turns pages of a swiper, and tells when the end of a scroll-view is near', async () => {
  await weapp.page.locator('.track').evaluate((track) => track.scrollTo({ left: track.clientWidth }));
  await weapp.sees('said {"current":1}');
  await weapp.page.locator('#long').evaluate((view) => view.scrollTo({ top: view.scrollHeight }));
  await weapp.sees('said "at the end"');
});

test('hands files on, shows those that WeChat can show, and only within a tap where WeChat wants one', async () => {
  await weapp.restart();
  await call(weapp, 'writeFileSync', ['wxfile://usr/mine.json', '{}', 'utf8'], { files: true });
  const file = { filePath: 'wxfile://usr/mine.json' };
  assert.match(await call(weapp, 'openDocument', file), /filetype not supported/);
  assert.match(await call(weapp, 'openDocument', { ...file, fileType: 'pdf' }), /openDocument:ok/);
  assert.match(await call(weapp, 'openDocument', { filePath: 'wxfile://usr/none.pdf' }), /no such file/);
  assert.match(await call(weapp, 'shareFileMessage', file), /shareFileMessage:ok/);
  assert.match(await call(weapp, 'shareFileMessage', file, { tap: '等一下再做' }), /TAP gesture/);
  assert.match(await call(weapp, 'openSetting', {}, { tap: '等一下再做' }), /TAP gesture/);
  assert.deepEqual(weapp.phone.opened, ['wxfile://usr/mine.json']);
  assert.equal(weapp.phone.handedOn[0]?.bytes.toString(), '{}');
});

test('keeps 200 MB of files and not one byte more', async () => {
  await weapp.restart();
  for (const name of weapp.phone.files.list('wxfile://usr')) weapp.phone.files.unlink(`wxfile://usr/${name}`);
  weapp.phone.files.write('wxfile://usr/large', Buffer.alloc(200 * 1024 * 1024 - 1));
  assert.match(
    await call(weapp, 'writeFileSync', ['wxfile://usr/small', 'ab', 'utf8'], { files: true }),
    /limit is exceeded/,
  );
  assert.doesNotMatch(await call(weapp, 'writeFileSync', ['wxfile://usr/small', 'a', 'utf8'], { files: true }), /fail/);
  weapp.phone.files.unlink('wxfile://usr/large');
});
