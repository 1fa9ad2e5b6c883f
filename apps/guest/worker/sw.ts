import { tellOfPushes } from '@hiorder/ui/worker/push';
import { isGuests } from './is-guests.ts';
import { isPhoto, photo } from './photos.ts';
import { asItComes, isFile, file, keepShell, letOldShellsGo, page, version } from './shell.ts';
import { keepSeen } from './seen.ts';

// What the app is made of, and the small photos of its menu, so that both are there without a line. Never a word of
// /api: whose table it is, carts, money and tokens pass by here. The menu itself the app keeps (src/offline).
declare const self: ServiceWorkerGlobalScope;

async function letOldGo(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await letOldShellsGo(pages.length);
}

// A newer one waits until a page says that the moment is right: the older page may still need its files.
self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([letOldGo(), self.registration.navigationPreload?.enable(), self.clients.claim()]),
  ),
);
self.addEventListener('message', (event) => {
  const said = event.data as { take?: true; seen?: readonly string[]; version?: true };
  if (said.version) event.ports[0]?.postMessage(version);
  if (said.take) event.waitUntil(self.skipWaiting());
  if (said.seen) event.waitUntil(keepSeen(said.seen));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(isGuests(url) ? page(event) : asItComes(event));
  } else if (isFile(url)) event.respondWith(file(request, (work) => event.waitUntil(work)));
  else if (isPhoto(url)) event.respondWith(photo(event));
});

tellOfPushes({
  worker: self,
  isOurs: isGuests,
  isThere: (at, to) => at.pathname === to.pathname,
  headers: {},
});
