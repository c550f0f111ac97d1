import type { LoggerService } from '@nestjs/common';
import { pino, type Logger, type LoggerOptions } from 'pino';
import { QueryFailedError } from 'typeorm';
import type { Settings } from './settings.js';

/** Nest's token for the {@link Log}. */
export const LOG = Symbol('Log');

/** JSON lines. No bodies, tokens, openids, phone numbers, names or receipt numbers: they are not given to it. */
export type Log = Logger;

/** The second net, for an object that somebody logs whole. */
const SECRET_FIELDS = ['authorization', 'cookie', 'token', 'password', 'code', 'openid', 'session_key', 'secret'];
const PERSONAL_FIELDS = ['phone', 'name', 'contact', 'text', 'address', 'receiptNumber', 'username'];
const HIDDEN = [...SECRET_FIELDS, ...PERSONAL_FIELDS].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/**
 * Lines go out together: one call to the system for each would be a tenth of the work on a request. What a killed server had not
 * written yet is lost, at most a second of it; a fatal line, and any end of our own, writes all.
 */
const TOGETHER = { dest: 1, sync: false, minLength: 4096, periodicFlush: 1000 } as const;

export function createLog({ logLevel, logPretty }: Pick<Settings, 'logLevel' | 'logPretty'>): Log {
  const options: LoggerOptions = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: HIDDEN, censor: '…' },
    serializers: { err: describeError },
  };
  if (!logPretty) return pino(options, pino.destination(TOGETHER));
  return pino({ ...options, transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss' } } });
}

/** An error as it is logged: what it is and where, without what the database quotes of the row. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '' } = error;
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return {
    type: name,
    ...(source instanceof Error && 'code' in source && { failure: String(source.code) }),
    message: masked(message),
    stack: masked(stack),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** Quoted values and long rows of digits, such as phone numbers, are hidden. */
function masked(text: string): string {
  return text.replace(/'[^'\n]*'/g, "'…'").replace(/\d{7,}/g, '…');
}

/** Nest's own lines, in the same log. Nest gives the context as the last parameter. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...context: unknown[]): void {
    this.to.debug(...lineOf(message, context));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.to.warn(...lineOf(message, context));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.to.error(...lineOf(message, context));
  }
}

function lineOf(message: unknown, context: unknown[]): [object, string?] {
  const line = { context: context.at(-1) };
  if (message instanceof Error) return [{ ...line, err: message }, masked(message.message)];
  return typeof message === 'string' ? [line, masked(message)] : [{ ...line, said: message }];
}
