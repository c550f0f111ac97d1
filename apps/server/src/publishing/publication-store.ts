import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Story } from '@sanshi/contracts';
import { Database } from '../platform/database/index.js';
import { PublicationRow } from './publication.entity.js';
import { StoryRow } from './story.entity.js';

/** Every query on the tables `publication` and `story`. */
@Injectable()
export class PublicationStore {
  constructor(private readonly db: Database) {}

  /** What was published of a report last, public now or not. */
  of(reportId: string, from: EntityManager = this.db.reader): Promise<PublicationRow | null> {
    return from.findOneBy(PublicationRow, { reportId });
  }

  async ofReports(reportIds: string[]): Promise<Map<string, PublicationRow>> {
    const rows = await this.db.reader.findBy(PublicationRow, { reportId: In(reportIds) });
    return new Map(rows.map((row) => [row.reportId, row]));
  }

  /** Keeps what is public from now on in place of what was before. */
  async keep(tx: EntityManager, publication: PublicationRow): Promise<void> {
    await tx.upsert(PublicationRow, publication, ['reportId']);
  }

  async storyOf(reportId: string): Promise<Story | null> {
    return (await this.storiesOf([reportId])).get(reportId) ?? null;
  }

  async storiesOf(reportIds: string[]): Promise<Map<string, Story>> {
    const rows = await this.db.reader.findBy(StoryRow, { reportId: In(reportIds) });
    return new Map(rows.map(({ reportId, ...story }) => [reportId, story]));
  }

  async keepStory(tx: EntityManager, reportId: string, { headline, edition, page }: Story): Promise<void> {
    await tx.insert(StoryRow, { reportId, headline, edition, page });
  }

  /** Forgets what was published of these reports. */
  async forget(tx: EntityManager, reportIds: string[]): Promise<void> {
    if (reportIds.length > 0) await tx.delete(PublicationRow, { reportId: In(reportIds) });
  }
}
