import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { NeighboursModule } from '../neighbours/neighbours.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { PlatformModule, type Ground } from '../platform/platform.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { PublicSteps } from './public-steps.js';
import { Seed } from './seed.js';
import { ShiftedClock } from './shifted-clock.js';
import { StepTaker } from './step-taker.js';

@Module({})
export class DemoModule {
  static on(ground: Ground & { clock: ShiftedClock }): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        PlatformModule.on(ground),
        AccountsModule,
        AreasModule,
        NeighboursModule,
        NoticesModule,
        PhotosModule,
        ReportsModule,
      ],
      providers: [PublicSteps, Seed, StepTaker, { provide: ShiftedClock, useValue: ground.clock }],
    };
  }
}
