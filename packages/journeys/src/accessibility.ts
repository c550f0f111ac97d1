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

/**
 * The same of any page in a browser.
 * @param within a selector: only what lies in there is looked at, which is quicker
 */
export async function pageFaults(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await examined(page, within);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`);
    return `${id}: ${help}\n${where.join('\n')}`;
  });
}

async function examined(page: Page, within: string): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate((selector) => window.axe.run(selector), within);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
