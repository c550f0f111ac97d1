import type { BrowserContext } from 'playwright-core';

/** Sets the clock of every page that is opened from now on. @param aheadMs milliseconds, negative to set it back */
export async function setClock(context: BrowserContext, aheadMs: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const now = Date.now.bind(Date);
    window.Date = new Proxy(Date, {
      construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now() + ahead] : given, made),
      get: (date, name) => (name === 'now' ? () => now() + ahead : Reflect.get(date, name)),
    });
  }, aheadMs);
}
