import { E_TIMEOUT } from 'async-mutex';
import { QueryFailedError } from 'typeorm';

const DUPLICATE = ['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];
const COLLISION = ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'];
/** A statement that had no answer in its time. */
export const NO_ANSWER = 'PROTOCOL_SEQUENCE_TIMEOUT';

/** Of the network, of mysql2, of the server, of SQLite: what says nothing about the question that was asked. */
const UNAVAILABLE = new Set(
  [
    'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH',
    `${NO_ANSWER} PROTOCOL_CONNECTION_LOST PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR`,
    'ER_CON_COUNT_ERROR ER_TOO_MANY_USER_CONNECTIONS ER_USER_LIMIT_REACHED ER_SERVER_SHUTDOWN ER_CONNECTION_KILLED',
    'ER_OPTION_PREVENTS_STATEMENT ER_READ_ONLY_MODE ER_QUERY_INTERRUPTED ER_STATEMENT_TIMEOUT ER_QUERY_TIMEOUT',
    'ER_OUT_OF_RESOURCES ER_DISK_FULL ER_RECORD_FILE_FULL',
    'SQLITE_BUSY SQLITE_BUSY_SNAPSHOT SQLITE_LOCKED SQLITE_FULL SQLITE_CANTOPEN SQLITE_READONLY',
  ].flatMap((names) => names.split(' ')),
);

/** Nobody had a connection to spare in time. */
export class NoConnection extends Error {}

/** Whether a unique key refused the row. */
export const isDuplicate = (error: unknown): boolean => DUPLICATE.includes(codeOf(error));

/** Whether two transactions stood in each other's way; the database has undone this one, and it may be tried again. */
export const isCollision = (error: unknown): boolean => COLLISION.includes(codeOf(error));

/** Whether the database could not answer now, for a reason that has nothing to do with what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof NoConnection || error === E_TIMEOUT || isCollision(error)) return true;
  const code = codeOf(error);
  return UNAVAILABLE.has(code) || code.startsWith('SQLITE_IOERR') || isFatal(error);
}

/** What the driver calls the failure: `ER_DUP_ENTRY`, `SQLITE_BUSY`, `ECONNREFUSED` …; empty when it has no name. */
export function codeOf(error: unknown): string {
  const source = sourceOf(error);
  return 'code' in source ? String(source.code) : '';
}

/** mysql2 marks what took the connection with it. */
function isFatal(error: unknown): boolean {
  const source = sourceOf(error);
  return 'fatal' in source && source.fatal === true;
}

/** The driver's own error, within TypeORM's or bare. */
function sourceOf(error: unknown): object {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof source === 'object' && source !== null ? source : {};
}
