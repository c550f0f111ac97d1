import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from './catalog.mjs';

const use = (file, name, version) => ({ file, name, version });

test('one use with an exact version, and any number from the catalog, are fine', () => {
  const uses = [use('a', 'fastify', 'catalog:'), use('b', 'fastify', 'catalog:'), use('a', 'pino', '10.4.0')];
  assert.deepEqual(problemsOf(uses), []);
});

test('a second use outside the catalog is named', () => {
  const problems = problemsOf([use('a', 'fastify', 'catalog:'), use('b', 'fastify', '5.12.8')]);
  assert.equal(problems.length, 1);
  assert.match(problems[0], /^b: fastify/);
});

test('a range is no version', () => assert.equal(problemsOf([use('a', 'pino', '^10.4.0')]).length, 1));
