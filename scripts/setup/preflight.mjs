import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { ROOT } from './places.mjs';

const OLDEST_NODE = [20, 19];

/** The line to say when Node `version` ("20.19.0") cannot run the scripts; null when it can. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return null;
  return `Node 版本太旧（${version}），请先装 Node ${OLDEST_NODE.join('.')} 或更新的版本。`;
}

/** The folder for data named by the environment, as an absolute path. */
export function dataDirOf(env) {
  return path.resolve(ROOT, env.DATA_DIR || '.data');
}

/** Makes the folder for data; the line to say when it cannot be made or written to, else null. */
export function dataDirProblem(dir) {
  try {
    makeFolder(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return `数据目录 ${dir} 不能写入（${error.code}），请改权限，或用 DATA_DIR 指定别的目录。`;
  }
}

/** Step by step: Node's own recursive way never comes back where nothing can be made, as under /proc. */
function makeFolder(dir) {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir);
}

/** The port named by the environment, or NaN when what stands there is no port. */
export function portOf(env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65535 ? port : Number.NaN;
}

/** The line to say when nobody can listen on `port`, else null. */
export async function portProblem(port, named) {
  if (Number.isNaN(port)) return `PORT=${named} 不是端口号，请写 1 到 65535 之间的整数。`;
  const code = await listenError(port);
  if (!code) return null;
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被别的程序占用，请先停掉它，或换一个端口：PORT=${port + 10} npm start`;
  return `端口 ${port} 不能使用（${code}），请换一个端口：PORT=3000 npm start`;
}

/** The line to say when the database named by the environment cannot be reached; null when it can, or none is named. */
export async function databaseProblem({ DATABASE_URL: url }) {
  if (!url) return null;
  if (!URL.canParse(url) || !new URL(url).hostname) return 'DATABASE_URL 要写成 mysql://用户:密码@主机:3306/库名。';
  const { hostname, port } = new URL(url);
  const code = await connectError(hostname, Number(port || 3306));
  return code && `数据库 ${hostname}:${port || 3306} 连不上（${code}），请检查 DATABASE_URL，以及数据库是否已启动。`;
}

function connectError(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 5000 });
    const end = (code) => {
      socket.destroy();
      resolve(code);
    };
    socket.once('connect', () => end(null));
    socket.once('error', (error) => end(error.code));
    socket.once('timeout', () => end('ETIMEDOUT'));
  });
}

/** A port that is free now: `wanted` when it is, else one that the system picks. */
export async function freePort(wanted = 0) {
  if (wanted && !(await listenError(wanted))) return wanted;
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Why listening fails. Both families are asked: a program on 127.0.0.1 alone does not stop one on all addresses. */
async function listenError(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const code = await listenErrorOn(port, host);
    if (code && code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL') return code;
  }
  return null;
}

function listenErrorOn(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
