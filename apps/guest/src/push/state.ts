import { signal } from '@preact/signals';
import type { PushKey } from '@hiorder/contracts';
import { showToast, stored } from '@hiorder/ui';
import { api } from '../state/api.ts';
import { party } from '../state/party.ts';
import { words } from './words/index.ts';

/** At which table this phone has answered, and how. */
const answered = stored<{ session: string; wants: boolean }>('hiorder.push');

const canPush = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
const session = () => party.value?.tableSession.id ?? '';

/** There is something to ask: the browser can, and nobody has said yes or no here. */
export const isOpen = signal(canPush && Notification.permission === 'default' && !hasAnswered());
export const busy = signal(false);

function hasAnswered(): boolean {
  return answered.read()?.session === session();
}

function settle(wants: boolean): void {
  answered.write({ session: session(), wants });
  isOpen.value = false;
}

export const decline = (): void => settle(false);

/** From a tap: browsers show their question then only. */
export async function accept(): Promise<void> {
  busy.value = true;
  const permission = await Notification.requestPermission();
  const done = permission === 'granted' && (await subscribe().catch(() => false));
  busy.value = false;
  const text = words.value;
  // Closed without an answer: it can be asked again.
  if (permission === 'default') return;
  if (permission === 'denied') {
    settle(false);
    return showToast(text.denied, { tone: 'bad' });
  }
  if (!done) return showToast(text.failed, { tone: 'bad' });
  settle(true);
  showToast(text.on, { tone: 'good' });
}

/** Who has allowed it before is told at this table, too, without being asked. */
export async function renew(): Promise<void> {
  if (!canPush || Notification.permission !== 'granted' || hasAnswered()) return;
  if (await subscribe().catch(() => false)) settle(true);
}

/** What comes from now on is in the language just chosen. */
export async function renewInThisLanguage(): Promise<void> {
  if (canPush && Notification.permission === 'granted' && answered.read()?.wants && hasAnswered())
    await subscribe().catch(() => false);
}

async function subscribe(): Promise<boolean> {
  const key = await api.get<PushKey>('/api/push-key');
  if (!key.ok) return false;
  const worker = await serviceWorker();
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key.value.publicKey,
  });
  const body = subscription.toJSON();
  return (await api.send({ method: 'PUT', path: '/api/push-subscriptions', body })).ok;
}

async function serviceWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/sw.js');
  return navigator.serviceWorker.ready;
}
