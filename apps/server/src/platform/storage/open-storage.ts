import { FileStorage, filesFolder } from './file-storage.js';
import type { S3Place } from './s3-storage.js';
import type { Storage } from './storage.js';

export interface StoragePlace {
  dataDir: string;
  /** Null: files in `dataDir`. */
  s3: S3Place | null;
}

/** Where the settings say that files are kept. */
export async function openStorage({ dataDir, s3 }: StoragePlace): Promise<Storage> {
  if (s3 === null) return new FileStorage(filesFolder(dataDir));
  // Loaded only where it is wanted: it would take a tenth of the server's memory for nothing.
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(s3);
}
