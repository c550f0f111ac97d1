import path from 'node:path';
import type { Weapp } from './weapp.ts';

/** A mini-program by hand, to try the client's rules on. */
export const FIXTURE = path.resolve(import.meta.dirname, '../fixture');

/** What came of the last call. */
export async function said(weapp: Weapp): Promise<string> {
  const text = weapp.page.getByText(/^said /);
  await text.waitFor();
  return (await text.textContent()) ?? '';
}

/** Lets the fixture's bench call an API of WeChat, within a tap. @returns what the app was told */
export async function call(
  weapp: Weapp,
  api: string,
  options: unknown = {},
  { files = false, tap = '做' } = {},
): Promise<string> {
  await weapp.type('命令', JSON.stringify({ api, options, files }));
  await weapp.tap(tap);
  return said(weapp);
}
