import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const APP = path.resolve(import.meta.dirname, '../../../apps/miniprogram');
/** What a template of Taro's is called without attributes of its own: nothing can be said there. */
const BARE = /^(?:(?:style|class|id|data-sid|bindtap)="[^"]*"\s*)*$/;

/** `<ScrollView` with the aria attributes that some page of the app gives it. */
function spokenInSource(): Map<string, Set<string>> {
  const spoken = new Map<string, Set<string>>();
  for (const file of readdirSync(path.join(APP, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    const source = readFileSync(path.join(APP, 'src', file), 'utf8');
    const [, imported = ''] = /import \{([^}]*)\} from '@tarojs\/components'/.exec(source) ?? [];
    const components = imported.split(',').map((name) => name.trim());
    for (const [, component = '', attributes = ''] of source.matchAll(/<([A-Z]\w*)\b((?:=>|[^<>])*)>/g)) {
      if (!components.includes(component)) continue;
      const known = spoken.get(component) ?? new Set();
      for (const [name] of attributes.matchAll(/aria-[a-z]+/g)) known.add(name);
      spoken.set(component, known);
    }
  }
  return spoken;
}

const tagOf = (component: string): string =>
  component.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

test('what the app says to screen readers reaches the compiled templates', () => {
  const templates = readFileSync(path.join(APP, 'dist/weapp/base.wxml'), 'utf8');
  const spoken = spokenInSource();
  assert.ok(spoken.get('View')?.has('aria-label'));
  for (const [component, attributes] of spoken) {
    const tags = Array.from(
      templates.matchAll(new RegExp(`<${tagOf(component)}\\s([^>]*)>`, 'g')),
      ([, all = '']) => all,
    );
    for (const attribute of attributes) {
      const deaf = tags.filter((all) => !BARE.test(all.replace(/\/$/, '').trim()) && !all.includes(`${attribute}="{{`));
      assert.deepEqual(deaf, [], `<${component} ${attribute}> is dropped on the way: plugin-inject names what is kept`);
    }
  }
});
