import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { Sweeps } from '../platform/sweeps.js';
import { ReportsModule } from '../reports/reports.module.js';
import { StaffNoticesModule } from '../staff-notices/staff-notices.module.js';
import { Deadlines } from './deadlines.js';
import { LimitNews } from './limit-news.js';

const EVERY_MS = 15_000;

@Module({
  imports: [AccountsModule, AreasModule, ReportsModule, StaffNoticesModule],
  providers: [Deadlines, LimitNews],
})
export class DeadlinesModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly deadlines: Deadlines,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.start({ name: 'deadlines', everyMs: EVERY_MS, work: (stopping) => this.deadlines.sweep(stopping) });
  }
}
