import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNot } from './walls.mjs';

const SERVER = 'apps/server/src/';

const ALLOWED = [
  ['packages/contracts/src/index.ts', './words.ts'],
  [`${SERVER}domain/handling.ts`, './errors.js'],
  [`${SERVER}domain/handling.ts`, '@sanshi/contracts'],
  [`${SERVER}domain/handling.spec.ts`, 'fast-check'],
  [`${SERVER}platform/database.ts`, 'typeorm'],
  [`${SERVER}platform/filter.ts`, '../domain/errors.js'],
  [`${SERVER}platform/wechat/client.ts`, '../settings.js'],
  [`${SERVER}photos/photos.ts`, '../platform/storage.js'],
  [`${SERVER}stories/stories.ts`, '../reports/report-store.js'],
  [`${SERVER}stories/stories.ts`, '../areas/catalog.js'],
  [`${SERVER}stories/stories.module.ts`, '../reports/reports.module.js'],
  [`${SERVER}reports/desk.ts`, './filing.js'],
  [`${SERVER}app.module.ts`, './reports/reports.module.js'],
  [`${SERVER}main.ts`, './app.module.js'],
  [`${SERVER}demo/main.ts`, '../reports/filing.js'],
  [`${SERVER}platform/wechat.spec.ts`, '@sanshi/wechat-stub'],
  [`${SERVER}photos/photos.db.spec.ts`, '../../test/harness.js'],
  [`${SERVER}reports/view-parts.ts`, '../photos/photo-links.js'],
  [`${SERVER}migrations/migrations.db.spec.ts`, '../entities.js'],
  ['apps/server/test/harness.ts', '../src/app.module.js'],
  ['apps/console/src/api.ts', '@sanshi/contracts'],
  ['apps/console/src/taking-down/guess.ts', '@sanshi/guess'],
  ['apps/miniprogram/src/form/guess.ts', '@sanshi/guess'],
  ['packages/bench/src/parts/guess.ts', '@sanshi/guess'],
  ['packages/guess/src/guess.spec.ts', 'node:test'],
  ['scripts/start.mjs', './setup/install.mjs'],
  ['apps/console/src/desk/desk.tsx', '../api.js'],
];

const REFUSED = [
  ['packages/contracts/src/index.ts', 'fastify'],
  ['packages/contracts/src/index.ts', '../../../apps/server/src/domain/errors.js'],
  ['packages/contracts/src/index.ts', '../../../config/categories.json'],
  [`${SERVER}domain/handling.ts`, '@nestjs/common'],
  [`${SERVER}domain/handling.ts`, 'typeorm'],
  [`${SERVER}domain/handling.ts`, 'node:crypto'],
  [`${SERVER}domain/handling.ts`, '../platform/clock.js'],
  [`${SERVER}domain/handling.ts`, '../reports/report.store.js'],
  [`${SERVER}domain/handling.spec.ts`, '../reports/report.entity.js'],
  [`${SERVER}platform/queue.ts`, '../reports/report.store.js'],
  [`${SERVER}platform/wechat/client.ts`, '../../photos/photos.js'],
  [`${SERVER}photos/photos.ts`, '../reports/filing.js'],
  [`${SERVER}photos/photos.ts`, '../../test/harness.js'],
  [`${SERVER}reports/filing.ts`, '../app.module.js'],
  [`${SERVER}reports/filing.ts`, '@sanshi/wechat-stub'],
  [`${SERVER}reports/filing.ts`, '../../../console/src/api.js'],
  ['apps/console/src/api.ts', '../../server/src/domain/errors.js'],
  ['apps/console/src/api.ts', '@sanshi/server'],
  ['apps/console/src/api.ts', '@sanshi/wechat-stub'],
  ['packages/guess/src/guess.ts', 'node:fs'],
  ['apps/miniprogram/src/api.ts', '../../console/src/api.js'],
  ['apps/miniprogram/src/api.ts', '@sanshi/wechat-stub'],
];

for (const [from, specifier] of ALLOWED)
  test(`${from} may import ${specifier}`, () => assert.equal(whyNot(from, specifier), null));

for (const [from, specifier] of REFUSED)
  test(`${from} may not import ${specifier}`, () => assert.notEqual(whyNot(from, specifier), null));
