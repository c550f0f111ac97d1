import Taro from '@tarojs/taro';

/** What the phone keeps of ours: small JSON by key, written before the call returns (storage of the app, or of the browser). */
const PREFIX = 'sanshi:';

/** Null when nothing is kept under `key`. Only this app writes there, so the kind of value is the writer's word. */
export function kept<Value>(key: string): Value | null {
  const value = Taro.getStorageSync<Value | '' | undefined>(PREFIX + key);
  return value === '' || value === undefined ? null : value;
}

/** Whether it was written: false when the phone has no room left. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

export function drop(key: string): void {
  Taro.removeStorageSync(PREFIX + key);
}

/** Lets go of everything that this app keeps. */
export function dropAll(): void {
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (key.startsWith(PREFIX)) Taro.removeStorageSync(key);
}
