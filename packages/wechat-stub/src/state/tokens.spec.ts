import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { DAY, MINUTE, SECOND } from '../clock.ts';
import { Tokens } from './tokens.ts';

let now = 0;
let tokens: Tokens;

beforeEach(() => {
  now = Date.parse('2026-11-23T01:00:00Z');
  tokens = new Tokens({ now: () => new Date(now) });
});

const issue = (force = false) => tokens.issue(force);

await test('the same token until five minutes before its end, then both', () => {
  const first = issue();
  assert.equal(first.expires_in, 7200);
  now += 115 * MINUTE - SECOND;
  assert.deepEqual(issue(), { access_token: first.access_token, expires_in: 301 });
  now += SECOND;
  const second = issue();
  assert.notEqual(second.access_token, first.access_token);
  tokens.check(first.access_token);
  now += 5 * MINUTE;
  assert.throws(() => tokens.check(first.access_token), { errcode: 42001 });
  tokens.check(second.access_token);
});

await test('a forced token ends the old one at once', () => {
  const first = issue();
  const second = issue(true);
  assert.throws(() => tokens.check(first.access_token), { errcode: 40001 });
  tokens.check(second.access_token);
});

await test('forced again within thirty seconds it stays the same', () => {
  const first = issue(true);
  now += 29 * SECOND;
  assert.equal(issue(true).access_token, first.access_token);
  now += SECOND;
  assert.notEqual(issue(true).access_token, first.access_token);
});

await test('forced twenty times a day and no more', () => {
  for (let time = 0; time < 20; time += 1) {
    issue(true);
    now += MINUTE;
  }
  assert.throws(() => issue(true), { errcode: 45009 });
  now += DAY;
  issue(true);
});

await test('what is no token is told apart', () => {
  assert.throws(() => tokens.check(''), { errcode: 41001 });
  assert.throws(() => tokens.check('short'), { errcode: 40014 });
  assert.throws(() => tokens.check('a'.repeat(130)), { errcode: 40001 });
});
