import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from './failure.ts';
import { messageValues } from './template-fields.ts';

/** For each type: values that WeChat takes, values that it refuses. */
const CASES: Record<string, { good: readonly string[]; bad: readonly string[] }> = {
  thing: { good: ['一'.repeat(20), 'a1，!', '😀'.repeat(20)], bad: ['一'.repeat(21), '', 'a\nb', 'a\u0000'] },
  phrase: { good: ['已受理', '一二三四五'], bad: ['一二三四五六', '第3步', 'ok'] },
  character_string: { good: ['PC-20261123-0007', 'a'.repeat(32)], bad: ['编号1', 'a'.repeat(33)] },
  number: { good: ['3', '0.5', '1'.repeat(32)], bad: ['1'.repeat(33), '三', '1.'] },
  letter: { good: ['Abc'], bad: ['a1', 'a'.repeat(33)] },
  symbol: { good: ['¥%', '！'], bad: ['a', '!!!!!!'] },
  time: {
    good: ['15:01', '23:59:59', '2019年10月1日 15:01', '9:00~17:30', '2019年10月1日 15:01~2019年10月2日 15:01'],
    bad: ['24:00', '2019年10月1日', '9点', '9:00~10:00~11:00'],
  },
  date: {
    good: [
      '2019年10月1日',
      '2019年10月1日 15:01',
      '2018-01-01',
      '2018/1/1',
      '2018.01.01',
      '2018-01',
      '01-01',
      '2019-12-25 09:42',
    ],
    bad: ['2018-13-01', '2018-01/01', '明天', '2019年10月', '15:01'],
  },
  amount: { good: ['¥100.50', '100元', '0'], bad: ['12345678901', '一百元'] },
  phone_number: { good: ['13800138000', '+86-027-88888888'], bad: ['1'.repeat(18), '电话'] },
  car_number: { good: ['粤A8Z888挂', '鄂A12345'], bad: ['粤A8Z88888', '车'] },
  name: { good: ['张三', '一'.repeat(10), 'J. Smith'], bad: ['一'.repeat(11), 'a'.repeat(21), '张san'] },
  enum: { good: ['是'], bad: ['也许'] },
  unheard: { good: [], bad: ['x'] },
};

const template = (type: string) => ({
  id: 't',
  title: 't',
  fields: [{ key: `${type}1`, label: 'l', values: ['是', '否'] }],
});

for (const [type, { good, bad }] of Object.entries(CASES)) {
  for (const value of good) {
    await test(`${type} takes ${value}`, () => {
      assert.deepEqual(messageValues(template(type), { [`${type}1`]: { value } }), { [`${type}1`]: value });
    });
  }
  for (const value of bad) {
    await test(`${type} refuses ${JSON.stringify(value)}`, () => {
      const refusal = { errcode: 47003, message: `argument invalid! data.${type}1.value invalid` };
      assert.throws(() => messageValues(template(type), { [`${type}1`]: { value } }), refusal);
    });
  }
}

await test('a value that is no object of a text is refused', () => {
  for (const entry of ['x', null, { value: 3 }, {}]) {
    assert.throws(() => messageValues(template('thing'), { thing1: entry }), Failure);
  }
});
