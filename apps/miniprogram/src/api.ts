import type {
  AnswerAsNeighbour,
  BoundaryView,
  CatalogView,
  ConcealIdentity,
  Confirm,
  ConsentGiven,
  FileReport,
  Follow,
  FollowKind,
  GrantView,
  IdentityView,
  JoinedItem,
  JoinedReport,
  JoinReport,
  LocateView,
  LookUpReceipt,
  Message,
  MyData,
  MyReport,
  MyReportItem,
  NoticePage,
  Page,
  PhotoView,
  Point,
  PublishedItem,
  PublishedQuery,
  PublishedReport,
  ReceiptView,
  ReopenByReporter,
  SendFeedback,
  SimilarNearby,
  Versioned,
  Withdraw,
} from '@sanshi/contracts';
import { addressOf, request, type Asked } from './platform/request';
import { photos } from './platform/photos';
import { hasNothingThere, isSignedIn, session } from './session';
import { bodyOf, withSession } from './wire';

/** Every call may throw ApiProblem (the server refused, in words) or NoAnswer (nobody knows whether it arrived). */

async function mine<Body>(asked: Asked): Promise<Body> {
  return bodyOf<Body>(await withSession(session, (token) => request({ ...asked, token })));
}

const read = <Body>(path: string): Promise<Body> => mine({ method: 'GET', path });
const send = <Body>(path: string, body: object, key?: string): Promise<Body> =>
  mine({ method: 'POST', path, body, key });

/** What anybody may read. Who has an account is known by it, nobody gets one for it. */
const readOpen = async <Body>(path: string): Promise<Body> =>
  isSignedIn() ? read(path) : bodyOf<Body>(await request({ method: 'GET', path }));

const ofId = (path: string, id: string, act = ''): string => `${path}/${encodeURIComponent(id)}${act}`;

function query(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const pairs = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

export const readCatalog = async (): Promise<CatalogView> =>
  bodyOf<CatalogView>(await request({ method: 'GET', path: '/catalog' }));

export const locate = async (point: Point): Promise<LocateView> => {
  const path = `/areas/locate${query({ longitude: point.longitude, latitude: point.latitude })}`;
  return bodyOf<LocateView>(await request({ method: 'GET', path }));
};

/** @throws FileLost when the phone has lost the photo */
export async function sendPhoto(file: string, key: string, onProgress: (part: number) => void): Promise<PhotoView> {
  const url = addressOf('/photos');
  return bodyOf<PhotoView>(await withSession(session, (token) => photos.upload(file, { url, token, key, onProgress })));
}

export const fileReport = (report: FileReport, key: string): Promise<MyReportItem> => send('/reports', report, key);

export const similarReports = (
  category: string,
  point: Point | null,
  text: string,
): Promise<{ items: SimilarNearby[] }> =>
  read(`/reports/similar${query({ category, longitude: point?.longitude, latitude: point?.latitude, text })}`);

const EMPTY = { items: [], nextCursor: null };

export const myReports = async (cursor?: string | null): Promise<Page<MyReportItem>> =>
  hasNothingThere() ? EMPTY : read(`/my/reports${query({ cursor })}`);
export const myReport = (id: string): Promise<MyReport> => read(ofId('/my/reports', id));

const onReport = (id: string, act: string, body: object): Promise<MyReport> =>
  send(ofId('/my/reports', id, `/${act}`), body);

export const sendMessage = (id: string, message: Message) => onReport(id, 'messages', message);
export const withdraw = (id: string, body: Withdraw) => onReport(id, 'withdraw', body);
export const urge = (id: string, body: Versioned) => onReport(id, 'urge', body);
export const confirm = (id: string, body: Confirm) => onReport(id, 'confirm', body);
export const reopen = (id: string, body: ReopenByReporter) => onReport(id, 'reopen', body);

export const conceal = (id: string, body: ConcealIdentity) => onReport(id, 'identity', body);

export const published = (wanted: PublishedQuery): Promise<Page<PublishedItem>> =>
  readOpen(`/published${query({ ...wanted })}`);
export const publishedReport = (id: string): Promise<PublishedReport> => readOpen(ofId('/published', id));
export const boundaries = (): Promise<{ items: BoundaryView[] }> => readOpen('/areas/boundaries');

/** 我也遇到了: once per account, whatever the key. */
export const joinReport = (id: string, join: JoinReport, key?: string): Promise<JoinedReport> =>
  send(ofId('/reports', id, '/joins'), join, key);
export const myJoins = (cursor?: string | null): Promise<Page<JoinedItem>> => read(`/my/joins${query({ cursor })}`);
export const myJoin = (id: string): Promise<JoinedReport> => read(ofId('/my/joins', id));
export const answerAsNeighbour = (id: string, body: AnswerAsNeighbour): Promise<JoinedReport> =>
  send(ofId('/my/joins', id, '/answer'), body);

export const myFollows = (): Promise<{ items: Follow[] }> => read('/my/follows');
export const follow = (kind: FollowKind, target: string, wanted: boolean): Promise<unknown> =>
  mine({ method: wanted ? 'PUT' : 'DELETE', path: ofId(`/my/follows/${kind}`, target) });

export const myConsents = (): Promise<{ items: ConsentGiven[] }> => read('/my/consents');
export const withdrawConsent = (id: string): Promise<unknown> => send(ofId('/my/consents', id, '/withdraw'), {});
export const myIdentityViews = (): Promise<{ items: IdentityView[] }> => read('/my/identity-views');
export const myGrants = (): Promise<{ items: GrantView[] }> => read('/my/grants');
export const myData = (): Promise<MyData> => read('/my/data');
export const deleteAccount = (): Promise<unknown> => mine({ method: 'DELETE', path: '/my/account' });
export const sendFeedback = (feedback: SendFeedback): Promise<unknown> => send('/my/feedback', feedback);

export const lookUpReceipt = async (body: LookUpReceipt): Promise<ReceiptView> =>
  bodyOf<ReceiptView>(await request({ method: 'POST', path: '/receipts/lookup', body }));

export const myNotices = async (cursor?: string | null): Promise<NoticePage> =>
  hasNothingThere() ? { ...EMPTY, unread: 0 } : read(`/my/notices${query({ cursor })}`);
export const readNotices = (): Promise<unknown> => send('/my/notices/read', {});
