import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { databaseProblem, dataDirProblem, freePort, nodeProblem, portOf, portProblem } from './preflight.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanshi-preflight-'));
after(() => rmSync(folder, { recursive: true }));

for (const [version, fits] of [
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['24.0.0', true],
])
  test(`Node ${version} ${fits ? 'will do' : 'is too old'}`, () => assert.equal(nodeProblem(version) === null, fits));

for (const text of ['abc', '0', '70000', '3e3', '-1'])
  test(`PORT=${text} is no port`, async () =>
    assert.match(await portProblem(portOf({ PORT: text }), text), /不是端口号/));

test('a port that another program has is named', async () => {
  const other = net.createServer();
  const port = await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(other.address().port)));
  assert.match(await portProblem(port, String(port)), new RegExp(`${port} 已被别的程序占用`));
  assert.notEqual(await freePort(port), port);
  other.close();
});

test('a folder is made where there is none', () => assert.equal(dataDirProblem(path.join(folder, 'a/b')), null));

test('a file where the folder should be is a problem', () => {
  writeFileSync(path.join(folder, 'file'), '');
  assert.match(dataDirProblem(path.join(folder, 'file/data')), /不能写入/);
});

test('a database is asked for only when one is named, and must answer', async () => {
  assert.equal(await databaseProblem({}), null);
  assert.match(await databaseProblem({ DATABASE_URL: 'sanshi' }), /要写成/);
  const nobody = await freePort();
  assert.match(await databaseProblem({ DATABASE_URL: `mysql://root@127.0.0.1:${nobody}/x` }), /ECONNREFUSED/);
});
