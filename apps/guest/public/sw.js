// Wakes when a push comes, and for nothing else: no page and no request passes through it.
const SHAKE = [80, 60, 80];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data.url));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)));

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
/** Not the staff's app, nor a page to sign in or to pay: these tell a guest nothing. */
const isGuests = ({ url }) => !/^\/(staff|auth|oidc|sandbox|api)(\/|$)/.test(new URL(url).pathname);

async function tell(data) {
  const { title, body, tag, url } = data.json();
  // Who looks at the app is told by the app.
  const seen = (await pages()).some((page) => isGuests(page) && page.visibilityState === 'visible');
  if (seen) return;
  const look = { icon: '/icon.svg', badge: '/icon.svg', vibrate: SHAKE, renotify: true };
  await self.registration.showNotification(title, { ...look, body, tag, data: { url } });
}

async function lead(path) {
  const url = new URL(path, self.location.origin);
  // Never anywhere else.
  if (url.origin !== self.location.origin) return;
  const page = (await pages()).find(isGuests);
  if (!page) return self.clients.openWindow(url.href);
  await page.focus();
  if (new URL(page.url).pathname !== url.pathname) await page.navigate(url.href);
}

/** The push service gave the browser another address. */
async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  const next = newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)));
  if (!next) return;
  await fetch('/api/push-subscriptions', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(next),
  });
}
