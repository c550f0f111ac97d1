import type { SettingsReader } from './settings-reader.js';
import type { S3Place } from './storage/s3-storage.js';

const FORM =
  'must be like https://<key>:<secret>@cos.ap-beijing.myqcloud.com/<bucket>[/<folder>]?region=ap-beijing[&bucket=path]';
const FOLDERS = /^(?:[\w.-]+\/)*$/;

/**
 * `S3_URL`: key and secret (percent-encoded), the store's host, bucket, a folder in it, region. `bucket=path` for stores such as MinIO
 * that take the bucket in the path instead of before the host. Null when it is not set.
 */
export function readS3(read: SettingsReader, production: boolean): S3Place | null {
  const given = read.optional('S3_URL');
  if (given === null) return null;
  const place = URL.canParse(given) ? placeOf(new URL(given)) : null;
  if (place === null) read.refuse('S3_URL', FORM);
  if (production && place?.endpoint.startsWith('http:')) read.refuse('S3_URL', 'must be https in production');
  return place;
}

function placeOf({ protocol, host, username, password, pathname, searchParams }: URL): S3Place | null {
  const [, bucket, ...folders] = pathname.split('/');
  const prefix = folders.filter((folder) => folder !== '').join('/');
  const region = searchParams.get('region');
  if (!/^https?:$/.test(protocol) || !username || !password || !bucket || !region) return null;
  const place = {
    endpoint: `${protocol}//${host}`,
    region,
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    bucketInPath: searchParams.get('bucket') === 'path',
  };
  return FOLDERS.test(place.prefix) ? place : null;
}
