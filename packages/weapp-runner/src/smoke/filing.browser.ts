import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServers, type Servers } from './servers.ts';
import { file, lookAround, openAs, send, WORDS } from './steps.ts';

let servers: Servers | undefined;
before(async () => {
  servers = await startServers();
});
after(() => servers?.close());

test('a report is filed and found again, without a fault that WeChat would count', async () => {
  const weapp = await openAs('mei', servers);
  const faults = new Set<string>();
  const look = async (): Promise<void> => {
    await weapp.rest();
    for (const fault of (await weapp.scoring()).faults) faults.add(fault);
  };
  try {
    await file(weapp, look);
    await lookAround(weapp, look);
    await weapp.restart({ path: 'pages/reports/index' });
    await weapp.sees(/井盖/);
  } finally {
    await weapp.close();
  }
  assert.deepEqual([...faults], []);
});

test('a report waits without a net, outlives the app, and arrives once when an answer is lost', async () => {
  const weapp = await openAs('shu', servers);
  try {
    await weapp.tap('社区事');
    await weapp.network({ type: 'none' });
    await weapp.tap('拍照');
    await weapp.sees('1/9');
    await weapp.type('什么事？', WORDS);
    await send(weapp);
    await weapp.sees('已经存好，有网就送');
    await weapp.restart();
    await weapp.sees('1 件待发送');
    await weapp.network({ type: '4g', loseAnswers: 1 });
    await weapp.rest();
    await weapp.restart();
    await weapp.sees('存下的那件事，已经送到了');
    await weapp.restart({ path: 'pages/reports/index' });
    await weapp.sees(/井盖/);
    await weapp.rest();
    assert.equal(
      await weapp.page
        .getByText(/井盖坏了/)
        .filter({ visible: true })
        .count(),
      1,
    );
  } finally {
    await weapp.close();
  }
});
