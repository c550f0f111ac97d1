import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const ALSO = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'];

/** The path of the first of these programs that the machine has, or null. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...ALSO];
  for (const name of names)
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isProgram(file)) return file;
    }
  return null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
