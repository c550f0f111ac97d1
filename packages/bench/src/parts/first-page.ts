import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Response } from 'playwright-core';
import type { Bench } from '../bench.ts';
import { findProgram } from '../machine/find-program.ts';
import { rounded, type Outcome } from '../outcome.ts';
import { H5 } from '../servers.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];

/** The scripts of the residents' first page: those that a browser really fetches until the page is there. */
export async function firstPage(bench: Bench): Promise<Outcome[]> {
  const html = path.join(H5, 'index.html');
  if (!existsSync(html)) throw new Error('apps/miniprogram is not built: npm run build -- h5');
  const { url } = await bench.ours(await bench.newDatabase('sanshi_bench_page'));
  bench.say('first page: in a browser');
  const { untilLoaded, after } = await fetched(url);
  return [
    {
      id: 'page.script',
      name: '居民端首页的脚本（gzip）',
      value: kilobytes(untilLoaded),
      unit: 'kB',
      promise: { atMost: 300 },
      behind: { 载入之后再取: kilobytes(after), 首页点名的: kilobytes(named(html)) },
    },
  ];
}

/** Bytes, each script packed as a server would. */
async function fetched(url: string): Promise<{ untilLoaded: number; after: number }> {
  const executablePath = process.env['CHROMIUM'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const page = await browser.newPage();
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    await page.goto(url, { waitUntil: 'load' });
    const early = scripts.splice(0);
    await page.waitForLoadState('networkidle');
    return { untilLoaded: await packed(early), after: await packed(scripts) };
  } finally {
    await browser.close();
  }
}

async function packed(scripts: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** The same of the files that the page itself names. */
function named(html: string): number {
  const sources = readFileSync(html, 'utf8').matchAll(/<script[^>]+src="([^"]+)"/g);
  return Array.from(sources, ([, source = '']) => gzipSync(readFileSync(path.join(H5, source))).length).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

const kilobytes = (bytes: number): number => rounded(bytes / 1000, 0);
