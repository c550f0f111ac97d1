import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { checkKey, FileMissing, Storage } from './storage.js';

/** A bucket of any store that speaks S3: 腾讯云 COS, 阿里云 OSS, MinIO, Amazon. */
export interface S3Place {
  /** `https://cos.ap-beijing.myqcloud.com`, without the bucket. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Put before every key, `sanshi/`; may be empty. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Whether the bucket stands in the address's path; else before its host, as COS and OSS want it. */
  bucketInPath: boolean;
}

/** Milliseconds. A store that does not answer keeps no upload waiting for good. */
const LIMITS_MS = { connectionTimeout: 2000, requestTimeout: 15_000 } as const;
const TRIES = 3;

/** Files in a bucket. An object is whole or not there, so that nothing is ever left unfinished. */
export class S3Storage extends Storage {
  private readonly client: S3Client;

  constructor(private readonly place: S3Place) {
    super();
    const { endpoint, region, accessKeyId, secretAccessKey, bucketInPath } = place;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: bucketInPath,
      maxAttempts: TRIES,
      requestHandler: { ...LIMITS_MS, throwOnRequestTimeout: true },
      // Checksums sent behind the body are Amazon's alone: COS and OSS refuse them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async save(key: string, bytes: Uint8Array): Promise<void> {
    await this.client.send(new PutObjectCommand({ ...this.at(key), Body: bytes, ContentLength: bytes.byteLength }));
  }

  async read(key: string): Promise<Buffer> {
    return buffer(await this.stream(key));
  }

  async stream(key: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.at(key)));
      if (Body instanceof Readable) return Body;
      throw new Error(`the store gave no bytes of ${key}`);
    } catch (problem) {
      throw problem instanceof NoSuchKey ? new FileMissing(key, { cause: problem }) : problem;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand(this.at(key)));
      return true;
    } catch (problem) {
      if (problem instanceof NotFound) return false;
      throw problem;
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(key)));
  }

  async olderThan(folder: string, before: Date): Promise<string[]> {
    checkKey(folder);
    const { bucket, prefix } = this.place;
    const where = { Bucket: bucket, Prefix: `${prefix}${folder}/`, Delimiter: '/' };
    const old: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, where)) {
      for (const { Key, LastModified } of Contents) {
        if (Key !== undefined && LastModified !== undefined && LastModified < before)
          old.push(Key.slice(prefix.length));
      }
    }
    return old;
  }

  /** Nothing to do: an object is whole or not there. */
  async clearUnfinished(): Promise<void> {
    await Promise.resolve();
  }

  private at(key: string): { Bucket: string; Key: string } {
    checkKey(key);
    return { Bucket: this.place.bucket, Key: this.place.prefix + key };
  }
}
