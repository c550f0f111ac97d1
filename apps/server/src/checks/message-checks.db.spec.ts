import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openPushed, type Pushed } from '../../test/pushed.js';
import { Report } from '../reports/report.entity.js';
import { ReportEvent } from '../reports/report-event.entity.js';
import { CheckEnds } from './check-ends.js';
import { MessageChecks } from './message-checks.js';

const TEXT = '/wxa/msg_sec_check';
const RISKY = '明天再来，违规测试。';

let world: Pushed;

beforeEach(async () => {
  world = await openPushed();
});
afterEach(() => world.close());

async function sweep(): Promise<void> {
  const { db, clock, reports, events, accounts, photos, log } = world;
  await new MessageChecks(db, world.wechat(), events, reports, accounts, log).sweep();
  await new CheckEnds(db, clock, reports, photos, events).sweep();
}

const checkOf = async (id: string) => (await world.db.reader.findOneByOrFail(Report, { id })).check;
const callsOf = () => world.stub.world.calls.all(TEXT);

/** A report that has passed, and words of its reporter after it. */
async function said(text: string, accountId: string, otherwise: Partial<ReportEvent> = {}) {
  const report = await world.report({ accountId, check: 'pass', textCheck: 'pass' });
  const message = { command: 'message', side: 'reporter', actorId: accountId, text, ...otherwise } as const;
  return { report, event: await world.event(report, message) };
}
const stateOf = async ({ id }: ReportEvent) => (await world.db.reader.findOneByOrFail(ReportEvent, { id })).textCheck;

describe('what residents write later', () => {
  test('passes, once and for all', async () => {
    const { id, openid } = await world.account('张阿姨');
    const { report, event } = await said('楼下又停了三辆。', id);
    await sweep();
    await sweep();
    expect([await stateOf(event), await checkOf(report.id)]).toEqual(['pass', 'pass']);
    expect(callsOf()).toHaveLength(1);
    expect(callsOf()[0]?.body).toMatchObject({ openid, content: '楼下又停了三辆。' });
  });

  test.each(['message', 'reopen', 'confirm', 'withdraw'] as const)(
    'with %s, risky: a person looks, and it stands in the timeline all the same',
    async (command) => {
      const { id } = await world.account('张阿姨');
      const { report, event } = await said(RISKY, id, { command });
      await sweep();
      expect([await stateOf(event), await checkOf(report.id)]).toEqual(['person', 'person']);
      expect((await world.events.ofReport(report.id)).map(({ text }) => text)).toEqual([RISKY]);
    },
  );

  test('of a guest is for a person, and WeChat is not asked', async () => {
    const { report } = await said('楼下又停了三辆。', (await world.guest()).id);
    await sweep();
    expect(await checkOf(report.id)).toBe('person');
    expect(callsOf()).toHaveLength(0);
  });

  test('waits while WeChat is busy, and is for a person when it stays so for 40 minutes', async () => {
    const { id } = await world.account('张阿姨');
    const { report, event } = await said('楼下又停了三辆。', id);
    world.stub.world.faults.add(TEXT, { kind: 'errcode', errcode: 45011 }, 2);
    await sweep();
    expect([await stateOf(event), await checkOf(report.id)]).toEqual(['pending', 'pass']);
    world.clock.forward(41 / 60);
    await sweep();
    expect([await stateOf(event), await checkOf(report.id)]).toEqual(['person', 'person']);
  });

  test('without words is nobody’s business, nor are words of staff', async () => {
    const { id } = await world.account('张阿姨');
    const { event, report } = await said('', id, { command: 'urge', text: null });
    const reply = await world.event(report);
    await sweep();
    expect([await stateOf(event), await stateOf(reply)]).toEqual([null, null]);
    expect(callsOf()).toHaveLength(0);
  });
});
