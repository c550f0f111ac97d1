import { atOnce, type Api } from '../api.ts';
import { strict } from '../strict.ts';
import { hear } from '../phone.ts';

/** New releases: none comes by itself; the driver tells `update.ready` when one is there. */
export function updateApis(): Record<string, Api> {
  const manager = strict('UpdateManager.', {
    onCheckForUpdate: (told: (result: object) => void) => void setTimeout(() => told({ hasUpdate: false }), 0),
    onUpdateReady: (told: () => void) => void hear('update.ready', told),
    onUpdateFailed: (told: () => void) => void hear('update.failed', told),
    applyUpdate: () => location.reload(),
  });
  return { getUpdateManager: atOnce('getUpdateManager', () => manager) };
}
