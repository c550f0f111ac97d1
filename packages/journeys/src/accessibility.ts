import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Phone } from './phones/phone.ts';

/**
 * What on the open page keeps people out, in words: on the web as axe sees it. In WeChat the phone's own {@link Phone.complaints}
 * say so: faint words, buttons that are small or have no name.
 */
export async function accessibilityFaults(phone: Phone): Promise<string[]> {
  return phone.build === 'weapp' ? [] : pageFaults(phone.page);
}

/** The same of any page in a browser. */
export async function pageFaults(page: Page): Promise<string[]> {
  const { violations } = await examined(page);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`);
    return `${id}: ${help}\n${where.join('\n')}`;
  });
}

async function examined(page: Page): Promise<AxeResults> {
  await page.evaluate(axe.source);
  return page.evaluate(() => window.axe.run());
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
