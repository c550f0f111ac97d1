import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { S3Place } from '../src/platform/storage/s3-storage.js';

interface Stored {
  bytes: Buffer;
  at: Date;
}

export interface S3StandIn {
  place: S3Place;
  /** By `bucket/key`. */
  objects: Map<string, Stored>;
  /** The next requests are answered with 503 SlowDown. */
  slowDown(times: number): void;
  close(): Promise<void>;
}

/** Small, so that a list has several pages. */
const PAGE = 2;
const BUCKET = 'sanshi-1250000000';
const ACCESS_KEY = 'AKIDEXAMPLE';
const SECRET = 'a/secret+with=signs';
const REGION = 'ap-beijing';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * An object store as Amazon documents S3's REST API, over a real socket: signatures of version 4 are verified over what came
 * (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html), errors are XML, lists come in pages of two.
 */
export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Stored>();
  let slow = 0;
  const server = createServer((request, response) => {
    void answer(request, response, objects, () => slow > 0 && slow-- > 0);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    objects,
    place: {
      endpoint: `http://127.0.0.1:${address.port}`,
      region: REGION,
      bucket: BUCKET,
      prefix: 'city/',
      accessKeyId: ACCESS_KEY,
      secretAccessKey: SECRET,
      bucketInPath: true,
    },
    slowDown: (times) => void (slow = times),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Objects = Map<string, Stored>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Objects,
  isSlow: () => boolean,
): Promise<void> {
  const body = await buffer(request);
  const url = new URL(request.url ?? '/', 'http://store');
  if (!isSigned(request, url, body)) return refuse(response, 403, 'SignatureDoesNotMatch');
  if (isSlow()) return refuse(response, 503, 'SlowDown');
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!name.startsWith(BUCKET)) return refuse(response, 404, 'NoSuchBucket');
  if (name === `${BUCKET}/` || name === BUCKET) return list(url, response, objects);
  const act = { PUT: put, GET: get, HEAD: get, DELETE: remove }[request.method ?? ''];
  return act ? act(response, objects, name, body) : refuse(response, 405, 'MethodNotAllowed');
}

function put(response: ServerResponse, objects: Objects, name: string, bytes: Buffer): void {
  objects.set(name, { bytes, at: new Date() });
  response.writeHead(200, { etag: `"${createHash('md5').update(bytes).digest('hex')}"` }).end();
}

function get(response: ServerResponse, objects: Objects, name: string): void {
  const stored = objects.get(name);
  if (!stored) return refuse(response, 404, 'NoSuchKey');
  const headers = { 'content-length': stored.bytes.length, 'last-modified': stored.at.toUTCString() };
  response.writeHead(200, headers).end(stored.bytes);
}

function remove(response: ServerResponse, objects: Objects, name: string): void {
  objects.delete(name);
  response.writeHead(204).end();
}

function list({ searchParams }: URL, response: ServerResponse, objects: Objects): void {
  const [prefix, after] = [searchParams.get('prefix') ?? '', searchParams.get('continuation-token') ?? ''];
  const keys = [...objects.keys()]
    .map((name) => name.slice(BUCKET.length + 1))
    .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/') && key > after)
    .sort();
  const [page, more] = [keys.slice(0, PAGE), keys.length > PAGE];
  const contents = page.map((key) => {
    const { bytes, at } = objects.get(`${BUCKET}/${key}`) ?? { bytes: Buffer.alloc(0), at: new Date(0) };
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
  });
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const result = `<IsTruncated>${more}</IsTruncated>${next}${contents.join('')}`;
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><ListBucketResult>${result}</ListBucketResult>`);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** Makes the signature anew of what came, and holds it against the one that came with it. */
function isSigned({ method, headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const [, day, signed, signature] =
    new RegExp(
      `^AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/(\\d{8})/${REGION}/s3/aws4_request, SignedHeaders=([\\w;-]+), Signature=(\\w{64})$`,
    ).exec(headers.authorization ?? '') ?? [];
  const hash = String(headers['x-amz-content-sha256']);
  if (!day || !signed || !signature || hash !== sha256(body)) return false;
  const query = [...url.searchParams]
    .map((pair) => pair.map((part) => encodeURIComponent(part)).join('='))
    .sort()
    .join('&');
  const lines = signed.split(';').map((header) => `${header}:${String(headers[header]).trim()}\n`);
  const canonical = [method, url.pathname, query, lines.join(''), signed, hash].join('\n');
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<string | Buffer>(
    (made, part) => hmac(made, part),
    `AWS4${SECRET}`,
  );
  return hmac(key, text).toString('hex') === signature;
}
