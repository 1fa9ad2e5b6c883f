// Wakes when a push comes, and for nothing else: no page and no request passes through it.
const SHAKE = [80, 60, 80];
const AS_STAFF = { 'content-type': 'application/json', 'x-hiorder-app': 'staff' };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data.url));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)));

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
const isStaffs = ({ url }) => new URL(url).pathname.startsWith('/staff/');

async function tell(data) {
  const { title, body, tag, url } = data.json();
  // Who looks at the app is told by the app, aloud.
  const seen = (await pages()).some((page) => isStaffs(page) && page.visibilityState === 'visible');
  if (seen) return;
  const look = { icon: '/icon.svg', badge: '/icon.svg', vibrate: SHAKE, renotify: true };
  await self.registration.showNotification(title, { ...look, body, tag, data: { url } });
}

async function lead(path) {
  const url = new URL(path, self.location.origin);
  // Never anywhere else.
  if (url.origin !== self.location.origin) return;
  const page = (await pages()).find(isStaffs);
  if (!page) return self.clients.openWindow(url.href);
  await page.focus();
  if (page.url !== url.href) await page.navigate(url.href);
}

/** The push service gave the browser another address. */
async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  const next = newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)));
  if (!next) return;
  const body = JSON.stringify(next);
  await fetch('/api/push-subscriptions', { method: 'PUT', headers: AS_STAFF, body });
}
