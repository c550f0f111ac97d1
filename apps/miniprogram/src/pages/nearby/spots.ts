import type { Point, PublishedItem } from '@sanshi/contracts';

/** A place on the map where something was reported. Places are rounded before they are published, so that several fall together. */
export interface Spot {
  key: string;
  point: Point;
  reports: readonly PublishedItem[];
}

/** Those that have a place, gathered by it, in the order in which they came. */
export function spotsOf(reports: readonly PublishedItem[]): Spot[] {
  const spots = new Map<string, { point: Point; reports: PublishedItem[] }>();
  for (const report of reports) {
    if (!report.point) continue;
    const key = `${report.point.longitude},${report.point.latitude}`;
    const spot = spots.get(key);
    if (spot) spot.reports.push(report);
    else spots.set(key, { point: report.point, reports: [report] });
  }
  return [...spots].map(([key, spot]) => ({ key, ...spot }));
}

/** What a screen reader says of a spot. */
export function saySpot({ reports }: Spot): string {
  const [first] = reports;
  const where = first?.community?.name ?? '区里';
  return reports.length > 1 ? `${where}，${reports.length} 件` : `${where}，${first?.title ?? ''}`;
}
