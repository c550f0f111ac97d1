import 'reflect-metadata';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LIMITS } from '@sanshi/contracts';
import { AppModule } from './app.module.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { Clock, SystemClock } from './platform/clock.js';
import { migrate, openDatabase, type Database } from './platform/database/index.js';
import { serveDocs } from './platform/docs.js';
import { addHealth } from './platform/health.js';
import { CallerGuard } from './platform/http/caller.js';
import { InputPipe } from './platform/http/input-pipe.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { addRequestRules, fastifyOptions } from './platform/http/requests.js';
import { addSecurityHeaders } from './platform/http/security.js';
import { createLog, NestLog, type Log } from './platform/log.js';
import { addMetrics } from './platform/metrics.js';
import type { Ground } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { Stopping } from './platform/stopping.js';
import { serveWeb } from './platform/web.js';

const SCHEMA = { entities: ENTITIES, migrations: MIGRATIONS };
const BASE = 'api/v1';
/** Answers below this many bytes are sent as they are. */
const COMPRESS_FROM = 1024;
/** A few small fields may come with a photo; they are not read. */
const UPLOAD = { fileSize: LIMITS.photoBytes.max, files: 1, fields: 5, parts: 6, fieldSize: 1024, headerPairs: 20 };

export interface Server {
  app: NestFastifyApplication;
  db: Database;
  /** Starts to take requests. @returns the address on this machine */
  listen(): Promise<string>;
  /** Ends cleanly: what is in flight is finished, then the database is closed. */
  close(): Promise<void>;
}

export interface Overrides {
  clock?: Clock;
  log?: Log;
  /** In place of the whole application. */
  app?: (ground: Ground) => DynamicModule;
}

/** The database is not as this version needs it. The message says what to do. */
export class StartRefused extends Error {}

/** The server with everything in it, not listening yet. @throws StartRefused, and the database's failures */
export async function createServer(
  settings: Settings,
  {
    clock = new SystemClock(),
    log = createLog(settings),
    app: application = (ground) => AppModule.on(ground),
  }: Overrides = {},
): Promise<Server> {
  const db = await openReady(settings);
  try {
    return await serverOn({ settings, db, clock, log }, application);
  } catch (problem) {
    await db.close();
    throw problem;
  }
}

type Application = NonNullable<Overrides['app']>;

async function serverOn(ground: Required<Ground>, application: Application): Promise<Server> {
  const { settings, db, log } = ground;
  const adapter = new FastifyAdapter(fastifyOptions(settings, log));
  const root = ServerModule.around(application(ground));
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(log),
  });
  const stopping = await addEdge(app, settings, db, log);
  await app.init();
  return {
    app,
    db,
    async listen() {
      // Fastify's own listen: Nest's would log a port that is taken as a bug.
      await app.getHttpAdapter().getInstance().listen({ port: settings.port, host: '0.0.0.0' });
      const address = app.getHttpServer().address();
      return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : settings.port}`;
    },
    async close() {
      await stopping.end();
      await app.close();
      await db.close();
    },
  };
}

/** In development the tables are brought up to date by themselves; in production somebody decides when. */
async function openReady(settings: Settings): Promise<Database> {
  if (!settings.production) await migrate(settings, SCHEMA);
  const db = await openDatabase(settings, SCHEMA);
  const pending = await db.pendingMigrations();
  if (pending.length === 0) return db;
  await db.close();
  throw new StartRefused(
    `the database lacks ${pending.length} migrations: make a backup, then run node dist/migrate.js`,
  );
}

/** What stands between the network and the features. */
async function addEdge(app: NestFastifyApplication, settings: Settings, db: Database, log: Log): Promise<Stopping> {
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix(BASE);
  addRequestRules(fastify, log);
  const stopping = new Stopping(fastify);
  addSecurityHeaders(fastify, settings);
  await fastify.register(fastifyCompress, { threshold: COMPRESS_FROM, encodings: ['br', 'gzip'] });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyMultipart, { limits: UPLOAD });
  addHealth(fastify, db, stopping);
  addMetrics(fastify, db);
  if (settings.openDocs) serveDocs(app);
  await serveWeb(fastify, settings);
  return stopping;
}

@Module({})
class ServerModule {
  /** The application within the checks that every request goes through. */
  static around(application: DynamicModule): DynamicModule {
    return {
      module: ServerModule,
      imports: [DiscoveryModule, application],
      providers: [
        { provide: APP_GUARD, useClass: CallerGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
