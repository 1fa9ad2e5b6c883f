/** What an app's service worker has to know of its app to tell people what a push says. */
export interface PushedApp {
  readonly worker: ServiceWorkerGlobalScope;
  /** Whether this page is the app, and not one to sign in or to pay, which tells nobody anything. */
  isOurs(page: URL): boolean;
  /** Whether who is led to `to` is there already. */
  isThere(page: URL, to: URL): boolean;
  /** With which the app's own requests go out. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What notification sends: see its README. */
interface Pushed {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
}

/** Newer than the browser's types. */
type Look = NotificationOptions & { readonly vibrate: number[]; readonly renotify: boolean };
const SHAKE = [80, 60, 80];

/** Shows what a push says, unless somebody looks at the app, and leads to it. */
export function tellOfPushes(app: PushedApp): void {
  const { worker } = app;
  worker.addEventListener('push', (event) => event.waitUntil(tell(app, event.data?.json() as Pushed)));
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(lead(app, (event.notification.data as { url: string }).url));
  });
  worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(app, event)));
}

async function pagesOf({ worker, isOurs }: PushedApp): Promise<WindowClient[]> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter((page) => isOurs(new URL(page.url)));
}

async function tell(app: PushedApp, { title, body, tag, url }: Pushed): Promise<void> {
  // Who looks at the app is told by the app.
  if ((await pagesOf(app)).some((page) => page.visibilityState === 'visible')) return;
  const look: Look = { icon: '/icon.svg', badge: '/icon.svg', vibrate: SHAKE, renotify: true };
  await app.worker.registration.showNotification(title, { ...look, body, tag, data: { url } });
}

async function lead(app: PushedApp, path: string): Promise<void> {
  const to = new URL(path, app.worker.location.origin);
  // Never anywhere else.
  if (to.origin !== app.worker.location.origin) return;
  const [page] = await pagesOf(app);
  if (!page) return void (await app.worker.clients.openWindow(to.href));
  await page.focus();
  if (!app.isThere(new URL(page.url), to)) await page.navigate(to.href);
}

/** The push service gave the browser another address. */
async function subscribeAgain(app: PushedApp, event: PushSubscriptionChangeEvent): Promise<void> {
  const options = event.oldSubscription?.options;
  const { pushManager } = app.worker.registration;
  const next = event.newSubscription ?? (options && (await pushManager.subscribe(asAsked(options))));
  if (!next) return;
  await fetch('/api/push-subscriptions', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...app.headers },
    body: JSON.stringify(next),
  });
}

const asAsked = ({ userVisibleOnly, applicationServerKey }: PushSubscriptionOptions) => ({
  userVisibleOnly,
  applicationServerKey,
});
