import { showToast, stored } from '@hiorder/ui';
import { isCalm } from './calm.ts';
import { offered } from './offered.ts';
import { words, wordsAreThere } from './words/index.ts';

const UNSEEN_EVERY_MS = 60_000;
/** Tablets on tables are open for weeks. */
const LOOK_EVERY_MS = 30 * 60_000;
const renewed = stored<true>('hiorder.renewed', () => sessionStorage);

/** Keeps the app on the phone, and takes newer versions of it when that disturbs nobody. */
export async function watchWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const found = await serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null);
  await wordsAreThere();
  if (renewed.read()) tellRenewed();
  if (!found) return;
  void serviceWorker.ready.then(({ active }) => active?.postMessage({ seen: whatIsHere() }));
  const look = () => {
    // The first of all has nobody before it, and does not wait.
    if (found.waiting && serviceWorker.controller) offer(found.waiting);
  };
  look();
  found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', look));
  setInterval(() => void found.update().catch(() => undefined), LOOK_EVERY_MS);
}

const whatIsHere = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);

let newer: ServiceWorker | undefined;

function offer(worker: ServiceWorker): void {
  if (newer === worker) return;
  newer = worker;
  const take = () => takeOver(worker);
  offered.value = take;
  void import('./update-note.tsx').then((note) => note.showUpdateNote());
  const takeUnseen = () => {
    if (newer === worker && isUnseen() && isCalm()) take();
  };
  document.addEventListener('visibilitychange', takeUnseen);
  setInterval(takeUnseen, UNSEEN_EVERY_MS);
}

/** The phone is in a pocket, or a tablet waits for its next party. */
const isUnseen = (): boolean => document.visibilityState === 'hidden' || location.pathname === '/welcome';

function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      renewed.write(true);
      location.reload();
    },
    { once: true },
  );
  worker.postMessage({ take: true });
}

function tellRenewed(): void {
  renewed.clear();
  showToast(words.value.renewed, { tone: 'good' });
}
