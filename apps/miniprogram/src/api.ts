import type {
  CatalogView,
  Confirm,
  FileReport,
  JoinedItem,
  JoinReport,
  LocateView,
  Message,
  MyReport,
  MyReportItem,
  NoticePage,
  Page,
  PhotoView,
  Point,
  ReopenByReporter,
  SimilarNearby,
  Versioned,
  Withdraw,
} from '@sanshi/contracts';
import { addressOf, request, type Asked } from './platform/request';
import { photos } from './platform/photos';
import { session } from './session';
import { bodyOf, withSession } from './wire';

/** Every call may throw ApiProblem (the server refused, in words) or NoAnswer (nobody knows whether it arrived). */

async function mine<Body>(asked: Asked): Promise<Body> {
  return bodyOf<Body>(await withSession(session, (token) => request({ ...asked, token })));
}

const read = <Body>(path: string): Promise<Body> => mine({ method: 'GET', path });
const send = <Body>(path: string, body: object, key?: string): Promise<Body> =>
  mine({ method: 'POST', path, body, key });

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

/** 我也遇到了: with photos of one's own; once per account, whatever the key. */
export const joinReport = (id: string, join: JoinReport, key: string): Promise<JoinedItem> =>
  send(`/reports/${encodeURIComponent(id)}/joins`, join, key);

export const similarReports = (
  category: string,
  point: Point | null,
  text: string,
): Promise<{ items: SimilarNearby[] }> =>
  read(`/reports/similar${query({ category, longitude: point?.longitude, latitude: point?.latitude, text })}`);

export const myReports = (cursor?: string | null): Promise<Page<MyReportItem>> =>
  read(`/my/reports${query({ cursor })}`);
export const myReport = (id: string): Promise<MyReport> => read(`/my/reports/${encodeURIComponent(id)}`);

const onReport = (id: string, act: string, body: object): Promise<MyReport> =>
  send(`/my/reports/${encodeURIComponent(id)}/${act}`, body);

export const sendMessage = (id: string, message: Message) => onReport(id, 'messages', message);
export const withdraw = (id: string, body: Withdraw) => onReport(id, 'withdraw', body);
export const urge = (id: string, body: Versioned) => onReport(id, 'urge', body);
export const confirm = (id: string, body: Confirm) => onReport(id, 'confirm', body);
export const reopen = (id: string, body: ReopenByReporter) => onReport(id, 'reopen', body);

export const myNotices = (cursor?: string | null): Promise<NoticePage> => read(`/my/notices${query({ cursor })}`);
export const readNotices = (): Promise<unknown> => send('/my/notices/read', {});
