import type { AreaRef, DeskReportItem, Pause } from '@sanshi/contracts';
import type { FastifyInstance } from 'fastify';
import type { Pool, RowDataPacket } from 'mysql2/promise';

const PAGE = 20;
const SIGN = 'A'.repeat(43);
/** The columns that a line of the desk's list shows. */
const COLUMNS =
  'id, receiptNumber, version, title, kind, beat, category, priority, state, coverage, channel, communityCode, officeCode, ' +
  'submittedAt, signBy, respondBy, resolveBy, dueAt, paused, pausedUntil, lateSince, joinedCount, urgedAt, coverPhotoId, `check`';
const NEWEST = `SELECT ${COLUMNS} FROM report ORDER BY submittedAt DESC, id DESC LIMIT ${PAGE + 1}`;

type Same = Omit<DeskReportItem, 'submittedAt' | 'urgedAt' | 'community' | 'office' | 'deadlines' | 'thumbnailUrl'>;

interface ReportRow extends RowDataPacket, Same {
  communityCode: string;
  officeCode: string | null;
  submittedAt: Date;
  signBy: Date | null;
  respondBy: Date | null;
  resolveBy: Date | null;
  dueAt: Date | null;
  paused: Pause | null;
  pausedUntil: Date | null;
  lateSince: Date | null;
  urgedAt: Date | null;
  coverPhotoId: string | null;
}

type Areas = ReadonlyMap<string, AreaRef>;

/** `GET /api/v1/desk/reports`: the newest 20, by one prepared statement. */
export async function listReports(server: FastifyInstance, pool: Pool): Promise<void> {
  const [rows] = await pool.query<(RowDataPacket & AreaRef)[]>('SELECT code, name FROM area');
  const areas: Areas = new Map(rows.map(({ code, name }) => [code, { code, name }]));
  server.get('/api/v1/desk/reports', async () => {
    const [found] = await pool.execute<ReportRow[]>(NEWEST);
    const last = found.length > PAGE ? found[PAGE - 1] : undefined;
    return {
      items: found.slice(0, PAGE).map((row) => itemOf(row, areas)),
      nextCursor: last
        ? Buffer.from(JSON.stringify([last.submittedAt.getTime(), last.id])).toString('base64url')
        : null,
    };
  });
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function itemOf(row: ReportRow, areas: Areas): DeskReportItem {
  return {
    id: row.id,
    receiptNumber: row.receiptNumber,
    version: row.version,
    title: row.title,
    kind: row.kind,
    beat: row.beat,
    category: row.category,
    priority: row.priority,
    state: row.state,
    coverage: row.coverage,
    channel: row.channel,
    community: areas.get(row.communityCode) ?? null,
    office: areas.get(row.officeCode ?? '') ?? null,
    submittedAt: row.submittedAt.toISOString(),
    deadlines: {
      signBy: instant(row.signBy),
      respondBy: instant(row.respondBy),
      resolveBy: instant(row.resolveBy),
      dueAt: instant(row.dueAt),
      paused: row.paused,
      pausedUntil: instant(row.pausedUntil),
      late: row.lateSince !== null,
    },
    joinedCount: row.joinedCount,
    urgedAt: instant(row.urgedAt),
    thumbnailUrl: row.coverPhotoId && `/api/v1/photos/${row.coverPhotoId}/small?until=1790000000&sign=${SIGN}`,
    check: row.check,
  };
}
