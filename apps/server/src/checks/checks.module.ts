import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { Sweeps } from '../platform/sweeps.js';
import { ReportsModule } from '../reports/reports.module.js';
import { CheckEnds } from './check-ends.js';
import { MessageChecks } from './message-checks.js';
import { PhotoChecks } from './photo-checks.js';
import { TextChecks } from './text-checks.js';

const EVERY_MS = 2000;

@Module({
  imports: [AccountsModule, PhotosModule, ReportsModule],
  providers: [CheckEnds, MessageChecks, PhotoChecks, TextChecks],
})
export class ChecksModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly texts: TextChecks,
    private readonly messages: MessageChecks,
    private readonly photos: PhotoChecks,
    private readonly ends: CheckEnds,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.start({ name: 'check texts', everyMs: EVERY_MS, work: (stopping) => this.texts.sweep(stopping) });
    this.sweeps.start({ name: 'check messages', everyMs: EVERY_MS, work: (stopping) => this.messages.sweep(stopping) });
    this.sweeps.start({ name: 'check photos', everyMs: EVERY_MS, work: (stopping) => this.photos.sweep(stopping) });
    this.sweeps.start({ name: 'end checks', everyMs: EVERY_MS, work: () => this.ends.sweep() });
  }
}
