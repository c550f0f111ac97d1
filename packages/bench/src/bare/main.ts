/**
 * The least that a server can be which keeps the same rows and gives the same answers: no sign-in, no checks, no limits,
 * no log. What our own server costs is held against it.
 */
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';
import { fileReports } from './filing.ts';
import { listReports } from './listing.ts';

const { PORT, DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL must be set');

const pool = createPool({ uri: DATABASE_URL, connectionLimit: 20, timezone: 'Z', charset: 'utf8mb4' });
pool.pool.on('connection', (connection) => {
  connection.query("SET time_zone = '+00:00'");
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
});

const server = Fastify();
server.get('/healthz/ready', () => ({ status: 'ready' }));
fileReports(server, pool);
await listReports(server, pool);
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
