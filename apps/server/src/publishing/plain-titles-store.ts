import { Injectable } from '@nestjs/common';
import { Catalog } from '../areas/catalog.js';
import { plainTitle } from '../domain/neighbours.js';
import type { Report } from '../reports/report.entity.js';
import { PublicationStore } from './publication-store.js';

type Titled = Pick<Report, 'id' | 'category' | 'communityCode' | 'publicAt'>;

/** How reports are called to those who did not report them: as published, or else by their matter and place alone. */
@Injectable()
export class PlainTitles {
  constructor(
    private readonly catalog: Catalog,
    private readonly publications: PublicationStore,
  ) {}

  async of(reports: readonly Titled[]): Promise<Map<string, string>> {
    const open = reports.filter(({ publicAt }) => publicAt !== null).map(({ id }) => id);
    const published = await this.publications.ofReports(open);
    return new Map(reports.map((report) => [report.id, published.get(report.id)?.title ?? this.plain(report)]));
  }

  async ofOne(report: Titled): Promise<string> {
    return (await this.of([report])).get(report.id) ?? this.plain(report);
  }

  private plain({ category, communityCode }: Titled): string {
    return plainTitle(this.catalog.category(category)?.name ?? category, this.catalog.ref(communityCode)?.name ?? null);
  }
}
