import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { EnterDay, WorkCalendarView } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { Flag } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { CalendarService } from './calendar.service.js';

export class EnterDayBody implements EnterDay {
  @Flag() working!: boolean;
}

@Controller('admin/calendar')
@For('staff')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  view(@By() actor: Staff): Promise<WorkCalendarView> {
    return this.calendar.view(actor);
  }

  @Put(':day')
  @HttpCode(204)
  enter(@By() actor: Staff, @Param('day') day: string, @Body() { working }: EnterDayBody): Promise<void> {
    return this.calendar.enter(actor, day, working);
  }

  @Delete(':day')
  @HttpCode(204)
  remove(@By() actor: Staff, @Param('day') day: string): Promise<void> {
    return this.calendar.remove(actor, day);
  }
}
