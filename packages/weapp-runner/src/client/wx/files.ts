import { atOnce, isRecord, later, type Api, type Options } from '../api.ts';
import { ask, askNow } from '../phone.ts';

/** Bytes cross to the phone as base64. */
interface Bytes {
  readonly base64: string;
}

interface Operation {
  readonly name: string;
  /** The options' names in the order in which the `…Sync` form takes them. */
  readonly order: readonly string[];
  /** What the `…Sync` form answers out of the result. */
  readonly answer?: string;
}

const OPERATIONS: readonly Operation[] = [
  { name: 'access', order: ['path'] },
  { name: 'saveFile', order: ['tempFilePath', 'filePath'], answer: 'savedFilePath' },
  { name: 'readFile', order: ['filePath', 'encoding'], answer: 'data' },
  { name: 'writeFile', order: ['filePath', 'data', 'encoding'] },
  { name: 'unlink', order: ['filePath'] },
  { name: 'stat', order: ['path'], answer: 'stats' },
  { name: 'readdir', order: ['dirPath'], answer: 'files' },
  { name: 'mkdir', order: ['dirPath', 'recursive'] },
  { name: 'rename', order: ['oldPath', 'newPath'] },
  { name: 'getFileInfo', order: ['filePath'] },
  { name: 'copyFile', order: ['srcPath', 'destPath'] },
];

/** `wx.getFileSystemManager()`; what is not among its functions throws when it is used. */
export function fileSystem(): Record<string, Api> {
  return Object.fromEntries(
    OPERATIONS.flatMap((operation) => [
      [operation.name, async(operation)],
      [`${operation.name}Sync`, sync(operation)],
    ]),
  );
}

const async = ({ name }: Operation): Api =>
  later(name, async (options) => received(await ask<Options>(`files.${name}`, sent(options))));

const sync = ({ name, order, answer }: Operation): Api =>
  atOnce(`${name}Sync`, (...given) => {
    const options = Object.fromEntries(order.map((key, n) => [key, given[n]]));
    const result = received(askNow<Options>(`files.${name}`, sent(options)));
    return answer === undefined ? undefined : result[answer];
  });

function sent(options: Options): Options {
  const plain = Object.entries(options).filter(([, value]) => typeof value !== 'function');
  return Object.fromEntries(plain.map(([key, value]) => [key, isBytes(value) ? { base64: toBase64(value) } : value]));
}

function received(result: Options): Options {
  const { stats } = result;
  if (isRecord(stats)) return { ...result, stats: statsOf(stats) };
  const { data } = result;
  return isRecord(data) && typeof data['base64'] === 'string'
    ? { ...result, data: fromBase64(data['base64']) }
    : result;
}

const statsOf = (stats: Options): Options => ({
  ...stats,
  isDirectory: () => stats['directory'] === true,
  isFile: () => stats['directory'] !== true,
});

const isBytes = (value: unknown): value is ArrayBuffer => value instanceof ArrayBuffer;

const toBase64 = (bytes: ArrayBuffer): Bytes['base64'] =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

const fromBase64 = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
