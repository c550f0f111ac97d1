import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DAY, MINUTE } from '../domain/beijing-day.js';
import { Sweeps } from '../platform/sweeps.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { CalendarDayStore } from './calendar-day-store.js';
import { CurrentDays } from './current-days.js';

@Module({
  imports: [AccountsModule, AreasModule, AuditModule],
  controllers: [CalendarController],
  providers: [CalendarDayStore, CalendarService, CurrentDays],
})
export class CalendarModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly current: CurrentDays,
  ) {}

  onApplicationBootstrap(): void {
    this.current.warn();
    this.sweeps.start({
      name: 'entered days',
      everyMs: MINUTE,
      everywhere: true,
      work: async () => void (await this.current.read()),
    });
    this.sweeps.start({ name: 'unknown years', everyMs: DAY, work: async () => this.current.warn() });
  }
}
