import type { DeskReport, DeskReportItem, FeedbackView, Page, RevealedIdentity } from '@sanshi/contracts';
import type { Product } from './product.ts';

const DISTRICT = '140213';
const OWN_PASSWORD = '看得见的证人 2026';

/** An editor who looks at what the newsroom really has, past every screen. */
export interface Witness {
  /**
   * Reports with that title.
   * @returns of each how many photos it has
   */
  photosOf(title: string): Promise<readonly number[]>;
  /** Takes the report with that title on: neighbours may hear of it now. */
  accept(title: string): Promise<void>;
  /** The only report with that title, as the newsroom reads it. */
  report(title: string): Promise<DeskReport>;
  /** Looks who reported, with a reason. */
  lookWho(title: string, reason: string): Promise<RevealedIdentity>;
  /** What was said in 意见与投诉, in the words that came. */
  feedback(): Promise<readonly string[]>;
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
  await ask(product, 'POST', '/session/staff/password', { ...account, newPassword: OWN_PASSWORD });
  const own = { ...account, password: OWN_PASSWORD };
  const { token } = await ask<{ token: string }>(product, 'POST', '/session/staff/token', own);
  const desk = <Body>(method: string, path: string, body?: object): Promise<Body> =>
    ask(product, method, path, body, token);
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
    const report = await one(title);
    return desk('POST', `/desk/reports/${report.id}/accept`, { version: report.version });
  };
  return {
    photosOf: async (title) => (await find(title)).map(({ photos }) => photos.length),
    async accept(title) {
      await accept(title);
    },
    report: one,
    lookWho: async (title, reason) => desk('POST', `/desk/reports/${(await one(title)).id}/identity`, { reason }),
    feedback: async () => (await desk<Page<FeedbackView>>('GET', '/desk/feedback')).items.map(({ text }) => text),
    async publish(title) {
      const { id, version, text, photos } = await accept(title);
      const words = { title, text, photoIds: photos.map((photo) => photo.id), replyIds: [] };
      await desk('POST', `/desk/reports/${id}/publish`, { version, ...words });
      return id;
    },
  };
}

async function ask<Body>({ url }: Product, method: string, path: string, body?: object, token?: string): Promise<Body> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
