/**
 * Keeps the files of the web build in the browser, so that its pages open without a network: what happens must be reportable there.
 * Nothing else is kept: no answer of the API, no photo.
 */
const SHELF = 'pages';
const PAGE = '/';
/** Below these are the resident's own pages; the console and the API are not ours. */
const OUR_PAGES = /^\/(?:$|pages\/|more\/)/;
const OUR_FILES = /^\/(?:js|css)\//;
/** A page that takes longer than this to come is shown as it was kept. */
const SLOW_MS = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate' && OUR_PAGES.test(pathname)) event.respondWith(page(request));
  else if (OUR_FILES.test(pathname)) event.respondWith(file(request));
});

async function page(request) {
  const kept = await caches.match(PAGE);
  if (!kept) return fetch(request);
  return fetch(request, { signal: AbortSignal.timeout(SLOW_MS) }).then(
    (answer) => (answer.status >= 500 ? kept : answer),
    () => kept,
  );
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Puts the page and its files on the shelf, and takes away what an older build left there. `files` are addresses. */
async function keep(files) {
  const shelf = await caches.open(SHELF);
  const answer = await fetch(PAGE, { cache: 'no-cache' });
  if (!answer.ok) return;
  const named = (await answer.clone().text()).matchAll(/(?:src|href)="(\/(?:js|css)\/[^"]+)"/g);
  const wanted = new Set([...named].map(([, path]) => new URL(path, self.location.origin).href).concat(files));
  const there = (await shelf.keys()).map(({ url }) => url);
  await shelf.addAll([...wanted].filter((url) => !there.includes(url)));
  await shelf.put(PAGE, answer);
  const old = there.filter((url) => !wanted.has(url) && OUR_FILES.test(new URL(url).pathname));
  await Promise.all(old.map((url) => shelf.delete(url)));
}
