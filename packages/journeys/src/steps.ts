import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Watched } from './browser.ts';

/** Pictures of what was seen; git ignores them. */
export const SHOTS = path.resolve(import.meta.dirname, '../shots');

/** A step failed, and has said so. */
class StepFailed extends Error {}

/** Counts and tells the steps of the journeys; a journey ends at its first step that fails. */
export class Steps {
  passed = 0;
  failed = 0;
  private number = 0;

  /** Does one step as a person sees it, and leaves a picture of where it led. */
  async take<Result>(words: string, watched: Watched, act: () => Promise<Result>): Promise<Result> {
    const began = Date.now();
    this.number += 1;
    const picture = path.join(SHOTS, `${String(this.number).padStart(2, '0')} ${words}.png`);
    try {
      const result = await inTime(act());
      const complaints = await watched.complaints();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
      await mkdir(SHOTS, { recursive: true });
      await watched.page.screenshot({ path: picture });
      this.passed += 1;
      console.log(`  ✓ ${words}（${Date.now() - began} ms）`);
      return result;
    } catch (error) {
      console.log(`  ✗ ${words}\n${error instanceof Error ? error.message : String(error)}`);
      await show(watched, picture).catch(() => undefined);
      throw new StepFailed(words, { cause: error });
    }
  }

  async journey(name: string, way: () => Promise<void>): Promise<void> {
    console.log(name);
    try {
      await way();
    } catch (error) {
      if (!(error instanceof StepFailed)) console.log(error);
      this.failed += 1;
    }
  }
}

/** A step that hangs fails, and lets the next journey begin. */
const LONGEST_STEP_MS = 240_000;

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const late = pause(LONGEST_STEP_MS, null, { signal: over.signal }).then(() => {
    throw new Error('the step does not come to an end');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}

/** What the person sees where it went wrong. */
async function show({ page }: Watched, picture: string): Promise<void> {
  await page.screenshot({ path: picture });
  console.log(await page.locator('body').innerText());
}
