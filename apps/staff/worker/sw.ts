import { tellOfPushes } from '@hiorder/ui/worker/push';

// Wakes when a push comes, and for nothing else: no page and no request passes through it.
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
tellOfPushes({
  worker: self,
  isOurs: (page) => page.pathname.startsWith('/staff/'),
  isThere: (page, to) => page.href === to.href,
  headers: { 'x-hiorder-app': 'staff' },
});
