import { existsSync } from 'node:fs';
import path from 'node:path';

const ALSO = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/bin'];

/** Where the first of these programs is that this machine has. @throws when it has none */
export function findProgram(...names: readonly string[]): string {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...ALSO];
  const found = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (!found) throw new Error(`this machine has no ${names.join(', ')}`);
  return found;
}
