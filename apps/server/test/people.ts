import type { DeskCommand, DeskReport, FileReport, PhotoView, Role } from '@sanshi/contracts';
import sharp from 'sharp';
import { hashPassword } from '../src/accounts/passwords.js';
import { Staff } from '../src/accounts/staff.entity.js';
import { newId } from '../src/platform/ids.js';
import type { Answered, Caller } from './caller.js';
import type { TestServer } from './test-server.js';

const PASSWORD = 'correct horse';

export const AREAS = {
  district: '140213',
  street: '140213-SJ02',
  community: '140213-SJ02-01',
  nextDoor: '140213-SJ02-02',
} as const;

/** A resident's browser, signed in. */
export async function resident(open: TestServer): Promise<Caller> {
  const { body } = await open.nobody.post<{ token: string }>('session/guest');
  return open.nobody.with(body.token);
}

export interface SignedInStaff {
  id: string;
  username: string;
  calls: Caller;
}

/** A member of staff, signed in with a bearer. */
export async function staff(
  open: TestServer,
  role: Role,
  areaCode: string,
  officeCode: string | null = null,
): Promise<SignedInStaff> {
  const [id, username] = [newId(), newId()];
  const passwordHash = await hashPassword(PASSWORD);
  const person = { id, username, displayName: role, role, officeCode, areaCodes: [areaCode], passwordHash };
  await open.db.write((tx) =>
    tx.insert(Staff, {
      ...person,
      secretSealed: null,
      lastCodeStep: null,
      createdAt: open.clock.now(),
      disabledAt: null,
    }),
  );
  const { body } = await open.nobody.post<{ token: string }>('session/staff/token', { username, password: PASSWORD });
  return { id, username, calls: open.nobody.with(body.token) };
}

/** Does something to a report, in the version that whoever does it sees. */
export async function act<Body = DeskReport>(
  { calls }: SignedInStaff,
  id: string,
  command: DeskCommand,
  said: object = {},
): Promise<Answered<Body>> {
  const { version } = (await calls.get<DeskReport>(`desk/reports/${id}`)).body;
  return calls.post<Body>(`desk/reports/${id}/${command}`, { version, ...said });
}

/** As {@link act}, where nothing may stand in the way. @throws Error when it was refused */
export async function acted(...what: Parameters<typeof act>): Promise<DeskReport> {
  const { status, body } = await act(...what);
  if (status !== 200) throw new Error(`${what[2]}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A photo that somebody has sent in and not given to a report yet. */
export async function photoOf(calls: Caller): Promise<PhotoView> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#b8322a' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'a.jpg');
  return (await calls.send<PhotoView>('POST', 'photos', form, { 'idempotency-key': newId() })).body;
}

export { PASSWORD as STAFF_PASSWORD };

/** Files a report. @returns what the resident is answered */
export async function fileOne(
  calls: Caller,
  body: FileReport,
): Promise<{ id: string; receiptNumber: string; version: number }> {
  const filed = await calls.post<{ id: string; receiptNumber: string; version: number }>('reports', body, {
    'idempotency-key': newId(),
  });
  if (filed.status !== 201) throw new Error(`not filed: ${filed.status} ${JSON.stringify(filed.body)}`);
  return filed.body;
}
