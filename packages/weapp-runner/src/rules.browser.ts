import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { call, FIXTURE, said } from './workbench.ts';
import { openWeapp, type Weapp } from './weapp.ts';

/** A server that says what it was asked. */
const server = http.createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const body = Buffer.concat(pieces).toString('latin1');
    const { method, url, headers } = request;
    asked.push({ method, url, type: headers['content-type'], body });
    setTimeout(
      () => response.setHeader('content-type', 'application/json').end('{"hello":1}'),
      url === '/slow' ? 500 : 0,
    );
  });
});
const asked: { method: string | undefined; url: string | undefined; type: string | undefined; body: string }[] = [];

let weapp: Weapp;
let origin: string;

before(async () => {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#678' } })
    .jpeg()
    .toBuffer();
  weapp = await openWeapp({
    dist: FIXTURE,
    apiOrigin: origin,
    answers: { chooseMedia: [photo], subscribe: 'accept' },
  });
});

after(async () => {
  await weapp.close();
  server.close();
});

beforeEach(() => weapp.restart());

test('keeps ten pages at most, and tabs apart from the rest', async () => {
  assert.match(await call(weapp, 'navigateTo', { url: '/pages/mine/index' }), /can not navigateTo a tabbar page/);
  assert.match(await call(weapp, 'switchTab', { url: '/pages/parts/index' }), /can not switch to no-tabBar page/);
  assert.match(await call(weapp, 'navigateTo', { url: '/pages/none/index' }), /is not found/);
  assert.match(await call(weapp, 'navigateBack'), /cannot navigate back at first page/);
  await weapp.tap('我的页');
  await weapp.sees('来过 1 次');
  await weapp.tap('试验台');
  await weapp.tap('我的页');
  await weapp.sees('来过 2 次');
});

test('opens a page of a subpackage, hands its query on as written, and comes back', async () => {
  await weapp.type('命令', JSON.stringify({ api: 'navigateTo', options: { url: '/far/page/index?from=%E8%BF%91' } }));
  await weapp.tap('做');
  await weapp.sees('远处，从近来');
  assert.deepEqual(await weapp.stack(), ['pages/lab/index', 'far/page/index']);
  await weapp.tap('返回');
  await weapp.sees('试验台一半宽');
  assert.deepEqual(await weapp.stack(), ['pages/lab/index']);
});

test('keeps storage when the app is killed, and nothing of its memory', async () => {
  await call(weapp, 'setStorageSync', ['a', { one: [1, null] }]);
  await weapp.tap('记一次');
  await weapp.tap('记一次');
  await weapp.sees('said 2');
  await weapp.restart();
  assert.equal(await call(weapp, 'getStorageSync', ['a']), 'said {"one":[1,null]}');
  await weapp.tap('记一次');
  await weapp.sees('said 1');
});

test('takes 1 MB for a key and 10 MB in all, and keeps what was there', async () => {
  weapp.phone.storage.clear();
  const most = 'x'.repeat(1_000_000);
  for (let n = 0; n < 10; n += 1) weapp.phone.storage.write(`k${n}`, JSON.stringify(most));
  assert.match(await call(weapp, 'setStorageSync', ['k0', 1_100_000]), /entry size limit/);
  assert.match(await call(weapp, 'setStorageSync', ['k10', 600_000]), /limit is exceeded/);
  assert.match(await call(weapp, 'getStorageInfo'), /"currentSize":9\d\d\d,"limitSize":10240/);
  weapp.phone.storage.clear();
});

test('loses temporary files with the run, and keeps those that were saved', async () => {
  const [, temporary = ''] = /"tempFilePath":"([^"]+)"/.exec(await call(weapp, 'chooseMedia', { count: 1 })) ?? [];
  const kept = 'wxfile://usr/kept.jpg';
  assert.match(
    await call(weapp, 'compressImage', { src: temporary, compressedWidth: 100 }),
    /"tempFilePath":"wxfile:\/\/tmp_/,
  );
  assert.match(await call(weapp, 'saveFile', { tempFilePath: temporary, filePath: kept }, { files: true }), /ok/);
  assert.match(await call(weapp, 'access', { path: temporary }, { files: true }), /no such file/);
  await call(weapp, 'writeFileSync', ['wxfile://usr/note.txt', '记', 'utf8'], { files: true });
  await weapp.restart();
  assert.match(await call(weapp, 'stat', { path: kept }, { files: true }), /"size":\d+/);
  assert.equal(await call(weapp, 'readFileSync', ['wxfile://usr/note.txt', 'utf8'], { files: true }), 'said "记"');
  assert.equal(await call(weapp, 'readdirSync', ['wxfile://usr'], { files: true }), 'said ["kept.jpg","note.txt"]');
  assert.match(await call(weapp, 'unlink', { filePath: kept }, { files: true }), /ok/);
  assert.match(
    await call(weapp, 'writeFile', { filePath: 'wxfile://else/a', data: '' }, { files: true }),
    /permission denied/,
  );
});

test('asks its own server only, and puts data where WeChat puts it', async () => {
  asked.length = 0;
  assert.match(
    await call(weapp, 'request', { url: `${origin}/a`, data: { q: '水' } }),
    /"hello":1.*"statusCode":200|"statusCode":200.*"hello":1/,
  );
  await call(weapp, 'request', { url: `${origin}/b`, method: 'POST', data: { q: 1 } });
  assert.deepEqual(
    asked.map(({ method, url, body }) => [method, url, body]),
    [
      ['GET', '/a?q=%E6%B0%B4', ''],
      ['POST', '/b', '{"q":1}'],
    ],
  );
  assert.match(await call(weapp, 'request', { url: 'https://example.com/' }), /url not in domain list/);
  assert.match(await call(weapp, 'request', { url: `${origin}/c`, method: 'PATCH' }), /invalid method/);
  assert.match(await call(weapp, 'request', { url: `${origin}/slow`, timeout: 100 }), /timeout/);
});

test('loses answers, then the net, and tells the app which net it has', async () => {
  asked.length = 0;
  await weapp.network({ loseAnswers: 1 });
  assert.match(await call(weapp, 'request', { url: `${origin}/d` }), /CONNECTION_RESET/);
  assert.equal(asked.length, 1);
  await weapp.network({ type: 'none' });
  assert.match(await call(weapp, 'request', { url: `${origin}/e` }), /INTERNET_DISCONNECTED/);
  assert.equal(asked.length, 1);
  await weapp.network({ type: '4g', weak: true });
  assert.match(await call(weapp, 'getNetworkType'), /"networkType":"4g","weakNet":true/);
  await weapp.network({ type: 'wifi', weak: false });
});

test('uploads one file with its fields', async () => {
  asked.length = 0;
  const [, file = ''] = /"tempFilePath":"([^"]+)"/.exec(await call(weapp, 'chooseMedia', { count: 1 })) ?? [];
  const options = { url: `${origin}/photos`, filePath: file, name: 'file', formData: { note: 'n' } };
  assert.match(await call(weapp, 'uploadFile', options), /"data":"\{\\"hello\\":1\}"/);
  assert.match(asked[0]?.type ?? '', /^multipart\/form-data/);
  assert.match(asked[0]?.body ?? '', /name="note"\r\n\r\nn\r\n[^]*name="file"; filename="tmp_[^"]+\.jpg"/);
});

test('asks for messages only within the tap itself', async () => {
  const options = { tmplIds: ['t'] };
  assert.match(await call(weapp, 'requestSubscribeMessage', options), /"t":"accept"/);
  const late = await call(weapp, 'requestSubscribeMessage', options, { tap: '等一下再做' });
  assert.match(late, /can only be invoked by user TAP gesture/);
});

test('throws where it does not stand in, whatever the app makes of it', async () => {
  await weapp.type('命令', JSON.stringify({ api: 'startBluetoothDevicesDiscovery' }));
  await assert.rejects(() => weapp.tap('做'), /not stood in for: wx\.startBluetoothDevicesDiscovery/);
  await weapp.type('命令', JSON.stringify({ api: 'login' }));
  await assert.rejects(async () => {
    await weapp.tap('做');
    await weapp.page.waitForTimeout(200);
    await weapp.tap('记一次');
  }, /not stood in for: login/);
});

test('shows WeChat’s own question, sheet and line', async () => {
  await weapp.type('命令', JSON.stringify({ api: 'showModal', options: { title: '删掉吗', confirmText: '删' } }));
  await weapp.tap('做');
  await weapp.tap({ role: 'button', name: '删' });
  assert.match(await said(weapp), /"confirm":true/);
  await weapp.type('命令', JSON.stringify({ api: 'showActionSheet', options: { itemList: ['左', '右'] } }));
  await weapp.tap('做');
  await weapp.tap('右');
  await weapp.sees(/"tapIndex":1/);
  await call(weapp, 'showToast', { title: '好了' });
  await weapp.sees('好了');
});

test('tells parts of a form, stops at their length, and leaves what is disabled alone', async () => {
  await weapp.restart({ path: 'pages/parts/index' });
  await weapp.type('怎么称呼', '诸葛孔明先生');
  await weapp.find('不能点').tap({ force: true });
  for (const part of ['大声', '乙', '丑', '交']) await weapp.tap(part);
  await weapp.sees('sent {"name":"诸葛孔明","loud":true,"kind":"b","tags":["y"]}');
  await weapp.tap(/选水果/);
  await weapp.tap({ role: 'button', name: '桃' });
  await weapp.sees('picked 1');
});

test('shares, and is pulled down, where the page lets it', async () => {
  assert.equal((await weapp.share())?.path, '/pages/lab/index');
  await weapp.pullDown();
  await weapp.sees('said "pulled"');
  await weapp.restart({ path: 'pages/parts/index' });
  assert.equal(await weapp.share(), null);
  await assert.rejects(() => weapp.pullDown(), /enablePullDownRefresh/);
});

test('counts what the scoring counts', async () => {
  await weapp.tap('灌水');
  await weapp.sees('said "flooded"');
  const { setData, packages } = await weapp.scoring();
  assert.ok(setData.mostBytes > 300 * 1024);
  assert.ok(setData.mostInOneSecond > 20);
  assert.deepEqual([...packages.keys()], ['', 'far']);
  await weapp.restart({ path: 'pages/parts/index' });
  const { page, faults } = await weapp.scoring();
  assert.deepEqual(page.smallTargets, ['tiny “太小” 12×12']);
  assert.ok(page.narrowTargets.includes('mute “” 60×30'));
  assert.deepEqual(page.namelessTargets, ['mute “” 60×30']);
  assert.match(page.faintWords.join(), /太淡/);
  assert.match(faults.join('\n'), /:active in wxss: \.tiny:active/);
});
