import { Injectable } from '@nestjs/common';
import { Staff as StaffRow } from '../accounts/staff.entity.js';
import { Catalog } from '../areas/catalog.js';
import type { Resident, Staff } from '../domain/access.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { PhotosService } from '../photos/photos.service.js';
import { CaseworkService } from '../reports/casework.service.js';
import { DeskService } from '../reports/desk.service.js';
import { MyReports } from '../reports/my-reports.service.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { drawPicture, picturesFor } from './pictures/index.js';
import { OWN_OFFICE, type StaffName, type Step } from './story-steps.js';

/** Takes the storylines' steps through the same services as the people do. */
@Injectable()
export class StepTaker {
  constructor(
    private readonly db: Database,
    private readonly catalog: Catalog,
    private readonly reports: ReportStore,
    private readonly desk: DeskService,
    private readonly casework: CaseworkService,
    private readonly mine: MyReports,
    private readonly photos: PhotosService,
  ) {}

  /** @param primaryId with `merge`: the report into which this one goes */
  async take(step: Step, id: string, reporter: Resident | null, sample: number, primaryId: string): Promise<void> {
    const report = await this.reports.byId(this.db.reader, id);
    const { version } = report;
    if (step.by === 'reporter') {
      if (!reporter) throw new Error('who telephoned does nothing in the app');
      return this.byReporter(step, id, reporter, version);
    }
    const actor = await this.staff(step.by, report);
    const photoIds = await this.resultPictures(actor, sample, step.pictures ?? 0);
    await this.byStaff(step, actor, report, photoIds, primaryId);
  }

  private async byReporter(
    step: Extract<Step, { by: 'reporter' }>,
    id: string,
    actor: Resident,
    version: number,
  ): Promise<void> {
    switch (step.command) {
      case 'confirm':
        await this.mine.confirm(actor, id, { version, ...step.body });
        break;
      case 'message':
        await this.mine.say(actor, id, step.body);
        break;
      case 'withdraw':
        await this.mine.withdraw(actor, id, { version, ...step.body });
        break;
      case 'reopen':
        await this.mine.reopen(actor, id, { version, ...step.body });
        break;
      case 'urge':
        await this.mine.urge(actor, id, { version });
    }
  }

  private async byStaff(
    step: Exclude<Step, { by: 'reporter' }>,
    actor: Staff,
    report: Report,
    photoIds: string[],
    primaryId: string,
  ): Promise<void> {
    const { id, version, communityCode } = report;
    switch (step.command) {
      case 'assign': {
        const officeCode = step.body.officeCode === OWN_OFFICE ? communityCode : step.body.officeCode;
        await this.desk.assign(actor, id, { ...step.body, version, officeCode });
        break;
      }
      case 'merge':
        await this.desk.merge(actor, id, { version, into: primaryId });
        break;
      case 'sign':
        await this.casework.sign(actor, id, { version });
        break;
      case 'resolve':
        await this.casework.resolve(actor, id, { version, ...step.body, photoIds, ...reasonWithout(photoIds) });
        break;
      case 'extend':
        await this.casework.extend(actor, id, { version, ...step.body });
        break;
      default:
        await this.byNewsroom(step, actor, { id, version });
    }
  }

  private async byNewsroom(
    step: Exclude<Step, { by: 'reporter' }>,
    actor: Staff,
    { id, version }: Pick<Report, 'id' | 'version'>,
  ): Promise<void> {
    switch (step.command) {
      case 'accept':
        await this.desk.accept(actor, id, { version, ...step.body });
        break;
      case 'urge':
        await this.desk.urge(actor, id, { version });
        break;
      case 'follow-up':
        await this.desk.followUp(actor, id, { version, ...step.body });
        break;
      case 'cover':
        await this.desk.cover(actor, id, { version, ...step.body });
        break;
      case 'reply':
      case 'ask':
      case 'answer':
      case 'note':
      case 'decline':
        await this.desk[step.command](actor, id, { version, ...step.body });
        break;
      default:
        throw new Error(`no storyline has ${step.command} yet`);
    }
  }

  editor(): Promise<Staff> {
    return this.staffWhere({ username: 'editor' });
  }

  private staff(name: StaffName, { communityCode }: Report): Promise<Staff> {
    return this.staffWhere(name === 'office' ? { role: name, officeCode: communityCode } : { username: name });
  }

  private async staffWhere(who: { username: string } | { role: 'office'; officeCode: string }): Promise<Staff> {
    const { id, role, displayName, officeCode, areaCodes } = await this.db.reader.findOneByOrFail(StaffRow, who);
    return { kind: 'staff', id, role, displayName, officeCode, areaCodes: this.catalog.areas.visible(areaCodes) };
  }

  private async resultPictures(actor: Staff, sample: number, wanted: number): Promise<string[]> {
    const scenes = picturesFor(sample).after.slice(0, wanted);
    const ids: string[] = [];
    for (const [index, scene] of scenes.entries()) {
      const { photo } = await this.photos.take(actor, newId(), await drawPicture(scene, sample * 10 + index));
      ids.push(photo.id);
    }
    return ids;
  }
}

const reasonWithout = (photoIds: string[]): { noPhotoReason?: string } =>
  photoIds.length === 0 ? { noPhotoReason: '上门核对，没有可拍的现场' } : {};
