import type { PushKey } from '@hiorder/contracts';
import { endStaffPush, showToast, STAFF_WORKER, staffSubscription } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { words } from './words/index.ts';

export const canPush = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Whether this device is told while nobody looks at it. Undefined until the browser has said. */
export const isOn = signal<boolean | undefined>(undefined);
export const busy = signal(false);

/** Asked of the browser, not remembered: it may have been taken back in its settings. What is on is told anew. */
export async function lookAgain(): Promise<void> {
  if (!canPush) return;
  const known = await staffSubscription().catch(() => null);
  isOn.value = known !== null && Notification.permission === 'granted' && (await register(known));
}

/** From a tap: browsers show their question then only. */
export async function turnOn(): Promise<void> {
  busy.value = true;
  const permission = await Notification.requestPermission();
  const done = permission === 'granted' && (await subscribe().catch(() => false));
  busy.value = false;
  isOn.value = done;
  const text = words.value;
  // Closed without an answer: it can be asked again.
  if (permission === 'default') return;
  if (done) showToast(text.turnedOn, { tone: 'good' });
  else showToast(permission === 'denied' ? text.denied : text.failed, { tone: 'bad' });
}

export async function turnOff(): Promise<void> {
  busy.value = true;
  await endPush();
  busy.value = false;
}

/** The server first: it must not tell anybody in the moment between. */
export async function endPush(): Promise<void> {
  const known = canPush ? await staffSubscription().catch(() => null) : null;
  if (known) await api.delete(`/api/push-subscriptions?endpoint=${encodeURIComponent(known.endpoint)}`);
  await endStaffPush();
  isOn.value = false;
}

async function subscribe(): Promise<boolean> {
  const key = await api.get<PushKey>('/api/push-key');
  if (!key.ok) return false;
  const { path, scope } = STAFF_WORKER;
  await navigator.serviceWorker.register(path, { scope });
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key.value.publicKey };
  return register(await worker.pushManager.subscribe(options));
}

const register = async (subscription: PushSubscription): Promise<boolean> =>
  (await api.send({ method: 'PUT', path: '/api/push-subscriptions', body: subscription.toJSON() })).ok;
