import type { CatalogView, DeskReport, DeskReportItem, Page, TakeDownReport } from '@sanshi/contracts';
import { askerOf, staffToken, type Ask } from './ask.ts';
import type { Product } from './product.ts';

const DISTRICT = '140213';

/** An editor who looks at what the newsroom really has, past every screen. */
export interface Witness {
  readonly ask: Ask;
  /** The newest report with that title, as the desk has it. @throws Error when there is none */
  find(title: string): Promise<DeskReport>;
  /**
   * Reports with that title.
   * @returns of each how many photos it has
   */
  photosOf(title: string): Promise<readonly number[]>;
  /** Takes the report with that title on, and gives it to the office. */
  assign(title: string, officeCode: string): Promise<void>;
  /** Takes down what a caller told. @returns the number of the receipt */
  takeDown(words: string, phone: string): Promise<string>;
  /** Takes the report with that title on: neighbours may hear of it now. */
  accept(title: string): Promise<DeskReport>;
}

const witnesses = new WeakMap<Product, Promise<Witness>>();

export function witnessOf(product: Product): Promise<Witness> {
  const witness = witnesses.get(product) ?? findWitness(product);
  witnesses.set(product, witness);
  return witness;
}

async function findWitness(product: Product): Promise<Witness> {
  const ask = askerOf(product, await staffToken(product, 'witness', 'editor', '见证人', DISTRICT));
  const called = async (title: string): Promise<DeskReport[]> => {
    const { items } = await ask<Page<DeskReportItem>>('GET', '/desk/reports?limit=100&sort=newest');
    const found = items.filter((item) => item.title === title);
    return Promise.all(found.map(({ id }) => ask<DeskReport>('GET', `/desk/reports/${id}`)));
  };
  const find = async (title: string): Promise<DeskReport> => {
    const [report] = await called(title);
    if (!report) throw new Error(`nothing is called ${title}`);
    return report;
  };
  const accept = async (title: string): Promise<DeskReport> => {
    const { id, version } = await find(title);
    return ask('POST', `/desk/reports/${id}/accept`, { version });
  };
  return {
    ask,
    find,
    photosOf: async (title) => (await called(title)).map(({ photos }) => photos.length),
    async assign(title, officeCode) {
      const { id, version } = await accept(title);
      await ask('POST', `/desk/reports/${id}/assign`, { version, officeCode });
    },
    async takeDown(text, phone) {
      const { consents } = await ask<CatalogView>('GET', '/catalog');
      const told: TakeDownReport = {
        channel: 'hotline',
        kind: 'hazard',
        beat: 'home',
        category: 'ebike-charging',
        text,
        identity: 'confidential',
        contact: { phone },
        consents: consents.filter(({ code }) => code === 'terms').map(({ code, version }) => ({ code, version })),
      };
      return (await ask<DeskReport>('POST', '/desk/reports', told)).receiptNumber;
    },
    accept,
  };
}
