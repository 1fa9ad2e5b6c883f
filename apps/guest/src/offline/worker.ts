import { showToast, stored } from '@hiorder/ui';
import { isCalm } from './calm.ts';
import { offered } from './offered.ts';
import { createTaking } from './taking.ts';
import { runningVersion, versionOf } from './version.ts';
import { words, wordsAreThere } from './words/index.ts';

const UNSEEN_EVERY_MS = 60_000;
/** Tablets on tables are open for weeks. */
const LOOK_EVERY_MS = 30 * 60_000;
const renewed = stored<true>('hiorder.renewed', () => sessionStorage);

const taking = createTaking(() => {
  renewed.write(true);
  location.reload();
});

/** Keeps the app on the phone, and takes newer versions of it when that disturbs nobody. */
export async function watchWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const found = await serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null);
  await wordsAreThere();
  if (renewed.read()) tellRenewed();
  if (!found) return;
  void serviceWorker.ready.then(({ active }) => active?.postMessage({ seen: whatIsHere() }));
  serviceWorker.addEventListener('controllerchange', taking.taken);
  const look = () => {
    // The first of all has nobody before it, and does not wait.
    if (found.waiting && serviceWorker.controller) void consider(found.waiting);
  };
  const follow = () => found.installing?.addEventListener('statechange', look);
  look();
  // It may have been found by opening this very page, before anybody here listened.
  follow();
  found.addEventListener('updatefound', follow);
  setInterval(() => void found.update().catch(() => undefined), LOOK_EVERY_MS);
}

const whatIsHere = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);

let newer: ServiceWorker | undefined;

/** Pages come from the line where there is one: the app that runs may be the newer one, and only its worker waits. */
async function consider(worker: ServiceWorker): Promise<void> {
  if (newer === worker) return;
  newer = worker;
  const version = await versionOf(worker);
  if (version !== null && version === runningVersion()) return taking.silently(worker);
  if (newer === worker) offer(worker);
}

function offer(worker: ServiceWorker): void {
  offered.value = () => taking.take(worker);
  void import('./update-note.tsx').then((note) => note.showUpdateNote());
  const disturbsNobody = () => newer === worker && isUnseen() && isCalm();
  const takeUnseen = () => taking.takeUnseen(worker, { disturbsNobody });
  document.addEventListener('visibilitychange', takeUnseen);
  setInterval(takeUnseen, UNSEEN_EVERY_MS);
}

/** The phone is in a pocket, or a tablet waits for its next party. */
const isUnseen = (): boolean => document.visibilityState === 'hidden' || location.pathname === '/welcome';

function tellRenewed(): void {
  renewed.clear();
  showToast(words.value.renewed, { tone: 'good' });
}
