import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROUTES, type RouteLine } from '@sanshi/contracts';
import { describeApi } from '../src/platform/docs.js';
import { startTestServer, type TestServer } from './test-server.js';

const BASE = '/api/v1';

/** What each kind of stranger is answered on a route for `caller`. */
const UNKNOWN = 401;

describe('the table of routes', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer();
  });
  afterAll(() => open.close());

  const named = ({ method, path }: Pick<RouteLine, 'method' | 'path'>): string => `${method} ${path}`;

  test('names every route that OpenAPI describes, and no other', () => {
    const { paths } = describeApi(open.server.app);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(BASE, '')}`),
    );
    expect(described.sort()).toEqual(ROUTES.map(named).sort());
  });

  test.each(ROUTES.filter(({ caller }) => caller !== 'anybody').map((route) => [named(route), route] as const))(
    '%s: a stranger is not let in',
    async (_, { method, path }) => {
      const url = path.replace('{id}', 'some-id');
      const answer = await fetch(`${open.url}${BASE}${url}`, { method });
      expect(answer.status).toBe(UNKNOWN);
      expect(await answer.json()).toMatchObject({ code: 'not_signed_in' });
    },
  );
});
