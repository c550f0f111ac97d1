import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Sweeps } from '../platform/sweeps.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Deadlines } from './deadlines.js';

const EVERY_MS = 15_000;

@Module({ imports: [ReportsModule], providers: [Deadlines] })
export class DeadlinesModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly deadlines: Deadlines,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.start({ name: 'deadlines', everyMs: EVERY_MS, work: (stopping) => this.deadlines.sweep(stopping) });
  }
}
