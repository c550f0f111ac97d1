import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWeapp } from './weapp.ts';
import { call, FIXTURE, said } from './workbench.ts';

test('lets nothing personal through before the person agrees', async () => {
  const answers = { privacy: 'disagree', chooseMedia: 'cancel', chooseLocation: 'cancel' } as const;
  const weapp = await openWeapp({ dist: FIXTURE, apiOrigin: 'http://127.0.0.1:1', answers, declared: ['chooseMedia'] });
  try {
    assert.match(await call(weapp, 'chooseLocation'), /"errno":112/);
    assert.match(await call(weapp, 'chooseMedia'), /not authorized","errno":104/);
    assert.match(await call(weapp, 'chooseMedia'), /"errno":103/);
    assert.match(await call(weapp, 'getPrivacySetting'), /"needAuthorization":true/);
  } finally {
    await weapp.close();
  }
});

test('is asked by WeChat’s own question, and remembers the answer when killed', async () => {
  const answers = { privacy: 'ask', chooseMedia: 'cancel' } as const;
  const device = { dark: true, fontSize: 23, width: 400 };
  const weapp = await openWeapp({ dist: FIXTURE, apiOrigin: 'http://127.0.0.1:1', answers, device });
  try {
    await weapp.type('命令', JSON.stringify({ api: 'chooseMedia' }));
    await weapp.tap('做');
    await weapp.tap({ role: 'button', name: '同意' });
    assert.match(await said(weapp), /chooseMedia:fail cancel/);
    await weapp.restart();
    assert.match(await call(weapp, 'getPrivacySetting'), /"needAuthorization":false/);
    assert.equal(await weapp.page.evaluate(() => document.getElementById('wide')?.getBoundingClientRect().width), 200);
  } finally {
    await weapp.close();
  }
});
