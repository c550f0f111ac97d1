import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { startBare, startOurs, type Server } from './servers.ts';

/** How long and how often: whole for figures to keep, quick to see that it works. */
export interface Effort {
  rounds: number;
  seconds: number;
  reports: { few: number; many: number };
}

export const WHOLE: Effort = { rounds: 15, seconds: 3, reports: { few: 10_000, many: 100_000 } };
export const QUICK: Effort = { rounds: 3, seconds: 1, reports: { few: 1000, many: 10_000 } };

/** What every part of the benchmark needs: databases, servers, and to leave nothing behind. */
export class Bench {
  readonly effort: Effort;
  private readonly folder: string;
  private readonly mysql: string;
  private readonly servers: Server[] = [];
  private readonly connections: Connection[] = [];

  /**
   * @param folder holds everything and is deleted after
   * @param mysql the database server, `mysql://…` without a database's name
   */
  constructor(folder: string, mysql: string, effort: Effort) {
    this.folder = folder;
    this.mysql = mysql;
    this.effort = effort;
  }

  /** Says what is going on, beside the figures. */
  say(line: string): void {
    console.error(line);
  }

  /** An empty database under that name, and its address. */
  async newDatabase(name: string): Promise<string> {
    const connection = await createConnection(this.mysql);
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await connection.end();
    return `${this.mysql}/${name}`;
  }

  async connect(uri: string): Promise<Connection> {
    const connection = await createConnection({ uri, timezone: 'Z', charset: 'utf8mb4' });
    await connection.query("SET time_zone = '+00:00'");
    this.connections.push(connection);
    return connection;
  }

  /** A folder of that name, deleted with all the others. */
  folderFor(name: string): string {
    const folder = path.join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  async ours(databaseUrl: string): Promise<Server> {
    return this.kept(await startOurs(this.place(), databaseUrl));
  }

  async bare(databaseUrl: string): Promise<Server> {
    return this.kept(await startBare(this.place(), databaseUrl));
  }

  /** Ends what the last part started. */
  async clear(): Promise<void> {
    for (const { program } of this.servers.splice(0)) await program.end();
    for (const connection of this.connections.splice(0)) await connection.end();
  }

  private kept(server: Server): Server {
    this.servers.push(server);
    return server;
  }

  private place(): string {
    return this.folderFor(`server-${this.servers.length}`);
  }
}
