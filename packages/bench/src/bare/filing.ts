import { randomInt, randomUUID } from 'node:crypto';
import type { FileReport } from '@sanshi/contracts';
import type { FastifyInstance } from 'fastify';
import type { Pool, PoolConnection } from 'mysql2/promise';
import { insertInto, JUST_FILED, type Row } from '../data/rows.ts';
import { titleOf } from '../data/sentences.ts';

const HOUR = 3600_000;
const HASH = '0'.repeat(64);
/** As long as a sealed name or phone number. */
const SEALED = 'k1.'.padEnd(70, 'A');
const COMMUNITY = { code: '140213-SJ02-01', name: '岳秀园社区' };

/** `POST /api/v1/reports`: the rows of a new report, in one transaction, each by a prepared statement. */
export function fileReports(server: FastifyInstance, pool: Pool): void {
  server.post<{ Body: FileReport; Headers: { 'idempotency-key': string } }>(
    '/api/v1/reports',
    async (request, reply) => {
      const { body, headers } = request;
      const report = reportOf(body, headers['idempotency-key']);
      await inOneTransaction(pool, async (tx) => {
        await insert(tx, 'report', report);
        await insert(tx, 'report_event', eventOf(report));
        if (body.contact) await insert(tx, 'reporter', reporterOf(report));
        for (const { code, version } of body.consents ?? [])
          await insert(tx, 'consent', consentOf(report, code, version));
      });
      return reply.status(201).send(viewOf(report));
    },
  );
}

async function inOneTransaction(pool: Pool, work: (tx: PoolConnection) => Promise<void>): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    await work(connection);
    await connection.commit();
  } catch (problem) {
    await connection.rollback();
    throw problem;
  } finally {
    connection.release();
  }
}

const statements = new Map<string, string>();

async function insert(tx: PoolConnection, table: string, row: Row): Promise<void> {
  const values = Object.values(row);
  const sql = statements.get(table) ?? `${insertInto(table, row)}(${values.map(() => '?').join(', ')})`;
  statements.set(table, sql);
  await tx.execute(sql, values);
}

type Filed = ReturnType<typeof reportOf>;

function reportOf(body: FileReport, key: string) {
  const now = new Date();
  const inHours = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
  return {
    ...JUST_FILED,
    id: randomUUID(),
    receiptNumber: String(randomInt(1_000_000_000, 9_999_999_999)),
    accountId: randomUUID(),
    idempotencyKey: key,
    bodyHash: HASH,
    kind: body.kind,
    beat: body.beat,
    category: body.category,
    priority: 'normal',
    title: titleOf(body.text),
    text: body.text,
    longitude: body.place?.longitude ?? null,
    latitude: body.place?.latitude ?? null,
    address: body.place?.address ?? null,
    cell: '14843:24630',
    communityCode: COMMUNITY.code,
    identity: body.identity,
    submittedAt: now,
    heldSince: now,
    updatedAt: now,
    respondBy: inHours(24),
    resolveBy: inHours(120),
    dueAt: inHours(24),
  };
}

const eventOf = ({ id: reportId, submittedAt: at, accountId }: Filed): Row => ({
  id: randomUUID(),
  reportId,
  version: 1,
  at,
  command: 'file',
  side: 'reporter',
  actorId: accountId,
  actorName: '反映人',
  fromState: null,
  toState: 'received',
  text: null,
  detail: null,
  visible: true,
  noticedAt: null,
});

const reporterOf = ({ id: reportId }: Filed): Row => ({
  reportId,
  nameSealed: SEALED,
  phoneSealed: SEALED,
  phoneIndex: HASH,
  officeMay: false,
});

const consentOf = ({ id: reportId, accountId, submittedAt: givenAt }: Filed, code: string, version: string): Row => ({
  id: randomUUID(),
  accountId,
  reportId,
  code,
  version,
  givenAt,
  withdrawnAt: null,
});

const viewOf = (report: Filed) => ({
  id: report.id,
  receiptNumber: report.receiptNumber,
  version: report.version,
  title: report.title,
  kind: report.kind,
  beat: report.beat,
  category: report.category,
  state: report.state,
  community: COMMUNITY,
  submittedAt: report.submittedAt.toISOString(),
  promisedBy: report.resolveBy.toISOString(),
  updatedAt: report.updatedAt.toISOString(),
  thumbnailUrl: null,
  joinedCount: report.joinedCount,
});
