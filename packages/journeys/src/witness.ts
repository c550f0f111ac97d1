import type { CatalogView, DeskReport, DeskReportItem, Page, TakeDownReport } from '@sanshi/contracts';
import { signInPastTheScreen } from './past-the-screen.ts';
import type { Product } from './product.ts';

const DISTRICT = '140213';

/** An editor who looks at what the newsroom really has, past every screen. */
export interface Witness {
  /**
   * Reports with that title.
   * @returns of each how many photos it has
   */
  photosOf(title: string): Promise<readonly number[]>;
  /** The report with that title, as an editor reads it. */
  report(title: string): Promise<DeskReport>;
  /** Takes the report with that title on, and gives it to the office. */
  assign(title: string, officeCode: string): Promise<void>;
  /** Takes down what a caller told. @returns the number of the receipt */
  takeDown(words: string, phone: string): Promise<string>;
  /** Takes the report with that title on: neighbours may hear of it now. */
  accept(title: string): Promise<void>;
  /** Publishes the report with that title, so that there is something to read. @returns its id */
  publish(title: string): Promise<string>;
}

const witnesses = new WeakMap<Product, Promise<Witness>>();

export function witnessOf(product: Product): Promise<Witness> {
  const witness = witnesses.get(product) ?? findWitness(product);
  witnesses.set(product, witness);
  return witness;
}

async function findWitness(product: Product): Promise<Witness> {
  const account = await product.addStaff('witness', 'editor', '见证人', DISTRICT);
  const desk = await signInPastTheScreen(product, account);
  const find = async (title: string): Promise<DeskReport[]> => {
    const { items } = await desk<Page<DeskReportItem>>('GET', '/desk/reports?limit=100&sort=newest');
    const found = items.filter((item) => item.title === title);
    return Promise.all(found.map(({ id }) => desk<DeskReport>('GET', `/desk/reports/${id}`)));
  };
  const one = async (title: string): Promise<DeskReport> => {
    const [report] = await find(title);
    if (!report) throw new Error(`nothing is called ${title}`);
    return report;
  };
  const accept = async (title: string): Promise<DeskReport> => {
    const { id, version } = await one(title);
    return desk('POST', `/desk/reports/${id}/accept`, { version });
  };
  return {
    photosOf: async (title) => (await find(title)).map(({ photos }) => photos.length),
    report: one,
    async assign(title, officeCode) {
      const { id, version } = await accept(title);
      await desk('POST', `/desk/reports/${id}/assign`, { version, officeCode });
    },
    async takeDown(text, phone) {
      const { consents } = await desk<CatalogView>('GET', '/catalog');
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
      return (await desk<DeskReport>('POST', '/desk/reports', told)).receiptNumber;
    },
    async accept(title) {
      await accept(title);
    },
    async publish(title) {
      const { id, version, text, photos } = await accept(title);
      const words = { title, text, photoIds: photos.map((photo) => photo.id), replyIds: [] };
      await desk('POST', `/desk/reports/${id}/publish`, { version, ...words });
      return id;
    },
  };
}
