import type { PhotoView } from '@sanshi/contracts';
import { API_BASE, refusal } from './api';
import { Unreachable } from './api-problem';

const SLOW_MS = 120_000;

/** A key that makes a repeated upload the same upload: 32 hexadecimal digits, drawn at random. */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Upload {
  file: File;
  key: string;
  /** Told from 0 to 1 as the file goes out. */
  progress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a photo. By XMLHttpRequest, since fetch does not tell how far an upload is.
 * @throws ApiProblem when refused, Unreachable when no answer came
 */
export function uploadPhoto({ file, key, progress, signal }: Upload): Promise<PhotoView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API_BASE}/photos`);
    request.setRequestHeader('Idempotency-Key', key);
    request.timeout = SLOW_MS;
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(refusal(request.status, request.responseText));
    };
    request.onerror = request.ontimeout = () => reject(new Unreachable('upload'));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
