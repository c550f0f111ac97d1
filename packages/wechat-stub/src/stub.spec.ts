import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import { startWechatStub, type WechatStub } from './stub.ts';

const APP = { appId: 'wx1234567890abcdef', appSecret: 'a-secret' };
const NAME = '<img src=x onerror=alert(1)>';

let stub: WechatStub;
let token: string;

beforeEach(async () => {
  stub = await startWechatStub({ ...APP, templates: DEFAULT_TEMPLATES });
  token = stub.world.tokens.issue(false).access_token;
});
afterEach(() => stub.close());

async function ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(stub.url + path, { method, ...(body !== undefined && { body: text }) });
  const answer = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), answer };
}

const errcodeOf = ({ answer }: { answer: string }) => /"errcode":(-?\d+)/.exec(answer)?.[1];

await test('a failure is HTTP 200 with a number and a request id', async () => {
  const { status, answer } = await ask('/wxa/msg_sec_check', {});
  assert.equal(status, 200);
  assert.match(answer, /^\{"errcode":41001,"errmsg":"access_token missing rid: [\da-f]{8}-[\da-f]{8}-[\da-f]{8}"\}$/);
});

await test('method, then token, then body, then fields', async () => {
  const path = '/cgi-bin/message/subscribe/send';
  const good = `${path}?access_token=${token}`;
  assert.equal(errcodeOf(await ask(path)), '43002');
  assert.equal(errcodeOf(await ask(path, 'no json')), '41001');
  assert.equal(errcodeOf(await ask(good, '')), '44002');
  assert.equal(errcodeOf(await ask(good, '[]')), '47001');
  assert.equal(errcodeOf(await ask(good, { touser: 'x', template_id: 'x' })), '40003');
  assert.equal(errcodeOf(await ask(good, { touser: stub.world.people.openidOf('a'), template_id: 'x' })), '40037');
  assert.equal(errcodeOf(await ask('/sns/jscode2session', {})), '43001');
});

await test('the login answers JSON as plain text, with no errcode', async () => {
  const { appId, appSecret } = APP;
  const query = `appid=${appId}&secret=${appSecret}&grant_type=authorization_code&js_code=${encodeURIComponent('dev:张阿姨')}`;
  const { type, answer } = await ask(`/sns/jscode2session?${query}`);
  assert.match(String(type), /^text\/plain/);
  assert.match(answer, /^\{"session_key":"[\w+/]{22}==","openid":"o[\w-]{27}"\}$/);
  for (const call of stub.world.calls.all()) assert.ok(!JSON.stringify(call).includes(appSecret));
});

await test('a phone number is given once for a code', async () => {
  const code = stub.world.people.issuePhoneCode('13580006666');
  const path = `/wxa/business/getuserphonenumber?access_token=${token}`;
  assert.match((await ask(path, { code })).answer, /"purePhoneNumber":"13580006666","countryCode":"86"/);
  assert.equal(errcodeOf(await ask(path, { code })), '40029');
});

await test('a code picture has the width asked for', async () => {
  for (const [is_hyaline, format] of [
    [false, 'jpeg'],
    [true, 'png'],
  ] as const) {
    const body = JSON.stringify({ scene: 'a=1', page: 'pages/index/index', width: 300, is_hyaline });
    const response = await fetch(`${stub.url}/wxa/getwxacodeunlimit?access_token=${token}`, { method: 'POST', body });
    const picture = await sharp(await response.arrayBuffer()).metadata();
    assert.deepEqual([picture.format, picture.width, picture.height], [format, 300, 300]);
  }
});

await test('a long-term grant does not run out', async () => {
  await stub.close();
  const longTerm = { id: 'l', title: 't', longTerm: true, fields: [{ key: 'thing1', label: 'l' }] };
  stub = await startWechatStub({ ...APP, templates: [longTerm] });
  const touser = stub.world.people.openidOf('a');
  stub.world.subscriptions.answer(touser, 'l', 'accept');
  const send = `/cgi-bin/message/subscribe/send?access_token=${stub.world.tokens.issue(false).access_token}`;
  for (let time = 0; time < 3; time += 1) {
    assert.equal(errcodeOf(await ask(send, { touser, template_id: 'l', data: { thing1: { value: 'x' } } })), '0');
  }
});

await test('the controls arrange people, grants and faults', async () => {
  const { answer } = await ask('/stub/codes', { name: '老王' });
  assert.match(answer, /^\{"code":"0[\w-]{31}","openid":"o[\w-]{27}"\}$/);
  const grant = { name: '老王', answers: [{ templateId: 'stub-progress', answer: 'accept' }] };
  assert.equal((await ask('/stub/subscriptions', grant)).answer, '[{"templateId":"stub-progress","left":1}]');
  await ask('/stub/faults', { path: '/wxa/msg_sec_check', fault: { kind: 'http', status: 502 }, times: 1 });
  assert.equal((await ask('/wxa/msg_sec_check', {})).status, 502);
  assert.match((await ask('/stub/calls?path=/wxa/msg_sec_check')).answer, /"outcome":"http"/);
});

await test('the controls refuse what they do not know', async () => {
  assert.equal((await ask('/stub/codes', {})).status, 400);
  assert.equal((await ask('/stub/codes', 'no json')).status, 400);
  assert.equal((await ask('/stub/faults', { path: '/x', fault: { kind: 'flood' } })).status, 400);
  assert.equal((await ask('/stub/subscriptions', { name: 'a', answers: [{ templateId: 'x' }] })).status, 400);
});

await test('the controls refuse a page of another site', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  assert.equal((await fetch(`${stub.url}/stub/residents`, { headers })).status, 403);
});

await test('the page shows a message as text, whatever is in it', async () => {
  const openid = stub.world.people.login(`dev:${NAME}`);
  const [template] = DEFAULT_TEMPLATES;
  assert.ok(template);
  stub.world.subscriptions.answer(openid, template.id, 'accept');
  const values = { thing1: '<script>alert(1)</script>' };
  stub.world.subscriptions.deliver({ openid, template, values, page: '"><b>', state: 'formal' });
  const { answer, type } = await ask('/');
  assert.equal(type, 'text/html; charset=utf-8');
  assert.ok(answer.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && answer.includes('&lt;img src=x'));
  assert.ok(!answer.includes('<script>alert') && !answer.includes('<img') && !answer.includes('<b>'));
});

await test('it closes while a call hangs', async () => {
  stub.world.faults.add('/wxa/msg_sec_check', { kind: 'hang' }, 1);
  const hanging = assert.rejects(ask('/wxa/msg_sec_check', {}));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stub.close();
  await hanging;
});
