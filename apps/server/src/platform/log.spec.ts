import { expect, test } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { describeError } from './log.js';

test('what the database quotes of a row does not reach the log', () => {
  const driverError = Object.assign(new Error("Duplicate entry '张三-13800000001' for key 'reporter_by_phone'"), {
    code: 'ER_DUP_ENTRY',
    sql: "INSERT INTO reporter VALUES ('张三')",
  });
  const error = new QueryFailedError('INSERT INTO reporter VALUES (?)', ['张三'], driverError);
  const line = JSON.stringify(describeError(error));
  expect(line).toContain('ER_DUP_ENTRY');
  expect(line).not.toMatch(/张三|13800000001|VALUES \('/);
});

test('long rows of digits are hidden, and causes are told', () => {
  const error = new Error('cannot reach 13800000001', { cause: new Error('timeout of receipt 1234567890') });
  const line = JSON.stringify(describeError(error));
  expect(line).toContain('timeout of receipt …');
  expect(line).not.toMatch(/\d{7}/);
});
