import { atOnce, later, text, type Api } from '../api.ts';
import { askNow } from '../phone.ts';

export interface StorageState {
  readonly entries: Readonly<Record<string, string>>;
  readonly bytes: number;
}

/** The app's storage: values as JSON, on the phone before a call returns. Limits are the phone's (see ../../phone/storage). */
export function storageApis(): Record<string, Api> {
  const entries = new Map(Object.entries(askNow<StorageState>('storage.read').entries));
  const get = (key: string): unknown => {
    const kept = entries.get(key);
    return kept === undefined ? '' : JSON.parse(kept);
  };
  const set = (key: string, value: unknown): void => {
    const kept = JSON.stringify(value ?? '');
    askNow('storage.write', { key, value: kept });
    entries.set(key, kept);
  };
  const remove = (key: string): void => {
    askNow('storage.remove', { key });
    entries.delete(key);
  };
  const clear = (): void => {
    askNow('storage.clear');
    entries.clear();
  };
  const info = (): object => {
    const { bytes } = askNow<StorageState>('storage.read');
    return { keys: [...entries.keys()], currentSize: Math.ceil(bytes / 1024), limitSize: 10 * 1024 };
  };
  return {
    getStorageSync: atOnce('getStorageSync', (key) => get(String(key))),
    setStorageSync: atOnce('setStorageSync', (key, value) => set(String(key), value)),
    removeStorageSync: atOnce('removeStorageSync', (key) => remove(String(key))),
    clearStorageSync: atOnce('clearStorageSync', clear),
    getStorageInfoSync: atOnce('getStorageInfoSync', info),
    getStorage: later('getStorage', (options) => ({ data: get(text(options, 'key')) })),
    setStorage: later('setStorage', (options) => set(text(options, 'key'), options['data'])),
    removeStorage: later('removeStorage', (options) => remove(text(options, 'key'))),
    clearStorage: later('clearStorage', clear),
    getStorageInfo: later('getStorageInfo', info),
  };
}
