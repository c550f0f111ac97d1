import type { DeskReport, DeskReportItem, Page } from '@sanshi/contracts';
import type { Product } from './product.ts';

const DISTRICT = '140213';

/** Looks at what the newsroom really has, past every screen. */
export interface Witness {
  /**
   * Reports with that title.
   * @returns of each how many photos it has
   */
  photosOf(title: string): Promise<readonly number[]>;
}

export async function findWitness(product: Product): Promise<Witness> {
  const account = await product.addStaff('witness', 'editor', '见证人', DISTRICT);
  const answer = await fetch(`${product.url}/api/v1/session/staff/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token }: { token: string } = await answer.json();
  const read = async <Body>(path: string): Promise<Body> => {
    const read = await fetch(`${product.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!read.ok) throw new Error(`${path}: ${read.status}`);
    return read.json();
  };
  return {
    async photosOf(title) {
      const { items } = await read<Page<DeskReportItem>>('/desk/reports?limit=100&sort=newest');
      const found = items.filter((item) => item.title === title);
      const reports = await Promise.all(found.map(({ id }) => read<DeskReport>(`/desk/reports/${id}`)));
      return reports.map(({ photos }) => photos.length);
    },
  };
}
