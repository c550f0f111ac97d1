import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Contact, FileReport, Identity } from '@sanshi/contracts';
import { AccountStore } from '../accounts/account-store.js';
import { Staff } from '../accounts/staff.entity.js';
import { Catalog } from '../areas/catalog.js';
import type { Resident } from '../domain/access.js';
import { NoticeMaker } from '../notices/notice-maker.js';
import { Photo } from '../photos/photo.entity.js';
import { PhotosService } from '../photos/photos.service.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { FilingService } from '../reports/filing.service.js';
import { Report } from '../reports/report.entity.js';
import { addStaff } from './people.js';
import { drawPicture, picturesFor } from './pictures/index.js';
import { PublicSteps, type PublicStep } from './public-steps.js';
import { PUBLIC_STORIES } from './public-stories.js';
import { ShiftedClock } from './shifted-clock.js';
import { StepTaker } from './step-taker.js';
import type { Step, Storyline } from './story-steps.js';
import { STORYLINES } from './storylines.js';

interface Sample {
  n: number;
  category: string;
  community: string;
  longitude: number;
  latitude: number;
  text: string;
  anonymous: boolean;
}

interface Act {
  hoursAgo: number;
  run: () => Promise<void>;
}

interface Begun {
  id: string;
  /** Null for one who telephoned. */
  reporter: Resident | null;
}

const HOUR = 3600 * 1000;
const SAMPLES = new URL('../../../../config/demo/reports.json', import.meta.url);
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗';

/** Fills an empty database with the sample reports, each taken along its way by the same services that people use, at moved clocks. */
@Injectable()
export class Seed {
  private readonly begun = new Map<number, Begun>();

  constructor(
    private readonly db: Database,
    private readonly clock: ShiftedClock,
    private readonly catalog: Catalog,
    private readonly accounts: AccountStore,
    private readonly filing: FilingService,
    private readonly photos: PhotosService,
    private readonly steps: StepTaker,
    private readonly publicSteps: PublicSteps,
    private readonly notices: NoticeMaker,
  ) {}

  /** @returns how many reports were made; 0 where there are staff already */
  async run(now: Date, progress: (done: number, all: number) => void): Promise<number> {
    if (await this.db.reader.exists(Staff)) return 0;
    await this.db.write((tx) => addStaff(tx, this.catalog.areas, now));
    const samples = await readSamples();
    const acts = STORYLINES.flatMap((line) => this.actsOf(line, samples));
    acts.sort((a, b) => b.hoursAgo - a.hoursAgo);
    for (const [done, act] of acts.entries()) {
      this.clock.set(new Date(now.getTime() - act.hoursAgo * HOUR));
      await act.run();
      await this.notices.sweep();
      progress(done + 1, acts.length);
    }
    await this.passChecks();
    return STORYLINES.length;
  }

  /** The samples were written for this, and no WeChat stands behind their senders: nothing is left to check. */
  private passChecks(): Promise<void> {
    return this.db.write(async (tx) => {
      await tx.updateAll(Report, { check: 'pass', textCheck: 'pass' });
      await tx.updateAll(Photo, { checkState: 'pass' });
    });
  }

  private actsOf({ n, hoursAgo, identity, byTelephone, steps }: Storyline, samples: Map<number, Sample>): Act[] {
    const sample = samples.get(n);
    if (!sample) throw new Error(`no sample report ${n}`);
    const secrecy = identity ?? (sample.anonymous ? 'anonymous' : 'named');
    const run = () => (byTelephone ? this.takeDown(sample) : this.file(sample, secrecy));
    const file = { hoursAgo, run };
    const told = PUBLIC_STORIES[n] ?? [];
    return [
      file,
      ...steps.map((step) => ({ hoursAgo: step.hoursAgo, run: () => this.step(n, step) })),
      ...told.map((step) => ({ hoursAgo: step.hoursAgo, run: () => this.publicStep(n, step) })),
    ];
  }

  private async publicStep(n: number, step: PublicStep): Promise<void> {
    await this.publicSteps.take(step, this.found(n).id, await this.steps.editor());
  }

  private async step(n: number, step: Step): Promise<void> {
    const { id, reporter } = this.found(n);
    const primary = 'into' in step && step.into !== undefined ? this.found(step.into).id : '';
    await this.steps.take(step, id, reporter, n, primary);
  }

  private found(n: number): Begun {
    const begun = this.begun.get(n);
    if (!begun) throw new Error(`sample report ${n} is not filed yet`);
    return begun;
  }

  private async file(sample: Sample, identity: Identity): Promise<void> {
    const reporter = await this.reporter();
    const body = this.bodyOf(sample, identity, await this.pictures(reporter, sample.n));
    const { report } = await this.filing.file(reporter, newId(), body);
    this.begun.set(sample.n, { id: report.id, reporter });
  }

  /** Somebody telephoned: the editor writes it down, and they can look it up with their receipt. */
  private async takeDown(sample: Sample): Promise<void> {
    const body = { ...this.bodyOf(sample, 'named', []), channel: 'hotline' as const };
    const { report } = await this.filing.takeDown(await this.steps.editor(), newId(), body);
    this.begun.set(sample.n, { id: report.id, reporter: null });
  }

  /** A new guest for every report: the demo's visitors never meet them. */
  private async reporter(): Promise<Resident> {
    const id = newId();
    await this.db.write((tx) =>
      this.accounts.add(tx, { id, kind: 'guest', openid: null, createdAt: this.clock.now() }),
    );
    return { kind: 'resident', accountId: id, channel: 'miniprogram' };
  }

  private bodyOf(
    { n, category: code, longitude, latitude, text }: Sample,
    identity: Identity,
    photoIds: string[],
  ): FileReport {
    const category = this.catalog.category(code);
    if (!category) throw new Error(`no category ${code}`);
    return {
      kind: category.kind,
      beat: category.beat,
      category: code,
      text,
      place: { longitude, latitude },
      identity,
      photoIds,
      consents: this.catalog.consents.map(({ code: consent, version }) => ({ code: consent, version })),
      ...(identity === 'anonymous' ? {} : { contact: contactOf(n) }),
    };
  }

  private async pictures(reporter: Resident, n: number): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, scene] of picturesFor(n).before.entries()) {
      const { photo } = await this.photos.take(reporter, newId(), await drawPicture(scene, n * 10 + index));
      ids.push(photo.id);
    }
    return ids;
  }
}

async function readSamples(): Promise<Map<number, Sample>> {
  const { reports } = JSON.parse(await readFile(SAMPLES, 'utf8')) as { reports: Sample[] };
  return new Map(reports.map((sample) => [sample.n, sample]));
}

/** No real person's: a surname and a number out of a range that is used in examples. */
function contactOf(n: number): Contact {
  const surname = SURNAMES[n % SURNAMES.length] ?? '王';
  return { name: `${surname}${n % 2 === 0 ? '女士' : '先生'}`, phone: `138000000${String(n).padStart(2, '0')}` };
}
