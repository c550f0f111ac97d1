import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeRules, cssOf } from './wxss.ts';

const files: Record<string, string> = {
  'app.wxss':
    '@import "./parts/one.wxss"; page view, .a>text { width: 20rpx; height: calc(100vh - 2rpx) } /* view { } */',
  'parts/one.wxss':
    '.b { background: url("data:image/svg+xml;utf8,<svg>10rpx</svg>"); padding-bottom: env(safe-area-inset-bottom) }',
};
const css = cssOf('app.wxss', (name) => files[name] ?? '');

test('puts what is imported in its place, and leaves pictures alone', () => {
  assert.match(
    css,
    /^\s*\.b \{ background: url\("data:image\/svg\+xml;utf8,<svg>10rpx<\/svg>"\); padding-bottom: var\(--safe-bottom\)/,
  );
});

test('measures by the page’s frame, and names what WeChat names', () => {
  assert.match(
    css,
    /\.page wx-view, \.a>wx-text \{ width: calc\(20 \* var\(--rpx\)\); height: calc\(calc\(100 \* var\(--vh\)\) - calc\(2 \* var\(--rpx\)\)\) \}/,
  );
});

test('finds what stays pressed on phones', () => {
  assert.deepEqual(activeRules('.a { color: red } .b:active, .c { color: blue }'), [' .b:active, .c ']);
});
