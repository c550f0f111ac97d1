import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Sweeps } from '../platform/sweeps.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoLinks } from './photo-links.js';
import { PhotoStore } from './photo-store.js';
import { PhotoSweep } from './photo-sweep.js';
import { PhotosController } from './photos.controller.js';
import { PhotosService } from './photos.service.js';

const HOUR = 3600 * 1000;

@Module({
  imports: [AccountsModule, AuditModule],
  controllers: [PhotosController],
  providers: [
    PhotoFiles,
    PhotoStore,
    PhotoSweep,
    PhotosService,
    {
      provide: PhotoLinks,
      inject: [SETTINGS, Clock],
      useFactory: ({ urlSigningKey }: Settings, clock: Clock) => new PhotoLinks(urlSigningKey, clock),
    },
  ],
  exports: [PhotoFiles, PhotoLinks, PhotoStore, PhotosService],
})
export class PhotosModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly sweep: PhotoSweep,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const work = async (): Promise<void> => {
      await this.sweep.removeOrphans(this.clock.now());
    };
    this.sweeps.start({ name: 'remove orphan photos', everyMs: HOUR, work });
  }
}
