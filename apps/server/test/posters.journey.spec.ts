import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Problem } from '@sanshi/contracts';
import { AREAS, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

let open: TestServer;
let office: SignedInStaff;

beforeAll(async () => {
  open = await startTestServer();
  office = await staff(open, 'office', AREAS.community, AREAS.community);
});
afterAll(() => open.close());

/** The page's text: the callers' JSON reader leaves anything else aside. */
async function posterOf(code: string): Promise<{ status: number; type: string | null; svg: string }> {
  const { body } = await open.nobody.post<{ token: string }>('session/staff/token', {
    username: office.username,
    password: 'correct horse',
  });
  const reply = await fetch(`${open.url}/api/v1/desk/posters/${code}`, {
    headers: { authorization: `Bearer ${body.token}`, connection: 'close' },
  });
  return { status: reply.status, type: reply.headers.get('content-type'), svg: await reply.text() };
}

test('a poster of one’s own community can be printed, with a code that a camera sees', async () => {
  const { status, type, svg } = await posterOf(AREAS.community);
  expect([status, type]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(svg).toContain('岳秀园社区');
  const [, picture = ''] = /href="data:image\/jpeg;base64,([^"]+)"/.exec(svg) ?? [];
  expect(await sharp(Buffer.from(picture, 'base64')).metadata()).toMatchObject({ format: 'jpeg', width: 860 });
  const page = await sharp(Buffer.from(svg)).metadata();
  expect((page.height ?? 0) / (page.width ?? 1)).toBeCloseTo(297 / 210, 2);
});

test('another’s community is not there; a code that WeChat cannot give now is said so', async () => {
  expect((await office.calls.get(`desk/posters/${AREAS.nextDoor}`)).status).toBe(404);
  expect((await office.calls.get('desk/posters/nowhere')).status).toBe(404);
  await open.wechat.close();
  const answer = await office.calls.get<Problem>(`desk/posters/${AREAS.community}`);
  expect(answer.body).toMatchObject({ status: 503, code: 'wechat_unreachable' });
});
