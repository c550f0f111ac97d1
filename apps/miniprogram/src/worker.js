/**
 * Keeps the files of the web build in the browser, so that its pages open without a network: what happens must be reportable there.
 * Nothing else is kept: no answer of the API, no photo. The build (config/worker.ts) writes BUILD and FILES before this.
 *
 * A page and its scripts are always of one build: a build is kept whole or not at all, the newest whole one is opened, and the one
 * before it stays for windows that still run it.
 */

/** Where it is written which build is the newest that is whole. */
const SHELF = 'builds';
const NEWEST = '/newest';
const PREFIX = 'build-';
/** The resident's own pages; the console and the API are not ours. */
const OUR_PAGES = /^\/(?:$|pages\/|more\/)/;
const OUR_FILES = /^\/(?:js|css|static)\//;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate' && OUR_PAGES.test(pathname)) event.respondWith(page(request));
  else if (OUR_FILES.test(pathname)) event.respondWith(file(request));
});

/** @throws when a file does not come: then nothing is changed, and the browser tries again another time */
async function keepBuild() {
  const build = await caches.open(PREFIX + BUILD);
  await build.addAll(FILES.map((path) => new Request(path, { cache: path === '/' ? 'reload' : 'default' })));
  const shelf = await caches.open(SHELF);
  const before = await shelf.match(NEWEST);
  await shelf.put(NEWEST, new Response(PREFIX + BUILD));
  const wanted = new Set([SHELF, PREFIX + BUILD, before && (await before.text())]);
  const all = await caches.keys();
  await Promise.all(all.filter((name) => !wanted.has(name)).map((name) => caches.delete(name)));
}

/** The page as it was kept; from the network where a browser has thrown it away. */
async function page(request) {
  const newest = await (await caches.open(SHELF)).match(NEWEST);
  const build = newest && (await caches.open(await newest.text()));
  return (await build?.match('/')) ?? fetch(request);
}

/** Names hold a hash of what is in them: whichever build has it, it is the same. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
