import { computed, signal } from '@preact/signals';
import type { LiveEvents } from '@hiorder/contracts';
import { isStepBack } from '@hiorder/contracts/step-back';
import { connectLive, type LiveConnection, type LiveState, showToast } from '@hiorder/ui';
import { fetchedAtLast } from '../frame/fetched.ts';
import { words } from '../language.ts';
import { ended } from './api.ts';
import { hearBill, hearPayment, tellRefund } from './bill-news.ts';
import { sendUnsentCall } from './call-on-its-way.ts';
import { refreshCallKinds } from './call-kinds.ts';
import { hearCall, loadCalls } from './calls.ts';
import { confirmedCart, loadCart } from './cart.ts';
import { loadMenu, menuKept, refreshMenu, showStock } from './menu.ts';
import type { Step } from '../orders/order-status.ts';
import { loadOrders, orders, showStatus } from './orders.ts';
import { placing } from './order-on-its-way.ts';
import { buzz } from './buzz.ts';
import { playChime } from './sound.ts';
import { guests, loadStore, loadTable, ordering, party, showGuests, sitAt } from './party.ts';
import { hearMessage, loadUnread } from './unread.ts';

const connection = signal<LiveConnection | null>(null);
export const liveState = computed<LiveState>(() =>
  menuKept.value?.isOffline ? 'offline' : (connection.value?.state.value ?? 'connecting'),
);

/** Everything a screen may show, read again. */
export function readAll(): Promise<unknown> {
  void sendUnsentCall();
  hearBill();
  const reads = [loadTable, loadCart, loadOrders, refreshMenu, loadUnread, loadCalls, loadStore];
  return Promise.all(reads.map((read) => read()));
}

export function startLive(): void {
  connection.value?.stop();
  connection.value = connectLive({
    url: '/api/events',
    resync: readAll,
    onRefused: () => (ended.value = 'over'),
    handlers: {
      'cart-changed': ({ version }) => {
        if (version > (confirmedCart()?.version ?? -1)) void loadCart();
      },
      bill: hearPayment,
      'order-refund': hearRefund,
      'order-status': onStatus,
      stock: (event) => {
        const item = showStock(event);
        // Its line may have become impossible, or possible again.
        if (item && confirmedCart()?.lines.some((one) => one.itemId === item.id)) void loadCart();
      },
      message: hearMessage,
      'service-call': hearCall,
      'call-kinds-changed': refreshCallKinds,
      'guest-joined': onGuest,
      'table-session-moved': onMoved,
      'table-session-closed': () => (ended.value = 'over'),
      'ordering-paused': onPause,
      'ordering-eased': (now) => (ordering.value = { ...ordering.value, ...now }),
      'ordering-policy-changed': () => void Promise.all([loadTable(), loadCart()]),
      'store-changed': () => void loadStore(),
      'menu-changed': () => void Promise.all([loadMenu(), loadCart()]),
    },
  });
}

export function stopLive(): void {
  connection.value?.stop();
  connection.value = null;
}

function onGuest({ guest, guests: all }: LiveEvents['guest-joined']): void {
  const known = guests.value.some((one) => one.id === guest.id);
  showGuests(all);
  if (!known) showToast(words.value.people.joined(guest.nickname));
}

function onMoved({ table }: LiveEvents['table-session-moved']): void {
  if (table.id === party.value?.table.id) return;
  sitAt(table);
  showToast(words.value.people.moved(words.value.tableName(table.name)));
}

function onPause({ paused, resumesAt, message }: LiveEvents['ordering-paused']): void {
  if (ordering.value.open && paused) showToast(words.value.menu.paused, { tone: 'bad' });
  if (!ordering.value.open && !paused) showToast(words.value.menu.resumed, { tone: 'good' });
  ordering.value = { ...ordering.value, open: !paused, resumesAt, message };
}

function onStatus(event: LiveEvents['order-status']): void {
  hearBill();
  if (!showStatus(event)) return;
  if (event.status === 'expired') return void tellExpired(event.orderId);
  if (event.status === 'cancelled') return void tellCancelled(event);
  if (event.number === null) return;
  const text = words.value.orders.toast;
  const number = String(event.number);
  if (isStepBack(event)) {
    // Only these can be gone back to.
    const step = words.value.orders.step[event.status as Step];
    return showToast(text.steppedBack(number, step));
  }
  switch (event.status) {
    case 'placed':
      // Who ordered sees it on the page they are led to.
      if (isOurs(event.orderId) || placing.value || location.pathname.startsWith('/pay/')) return;
      return showToast(text.placed(number), { tone: 'good' });
    case 'accepted':
      tell(event.etaMinutes ? text.acceptedIn(number, event.etaMinutes) : text.accepted(number));
      return playChime('step');
    case 'ready':
      tell(text.ready(number));
      return playChime('ready');
    case 'served':
      return showToast(text.served(number));
    case 'awaiting-payment':
      // Without a number, so it does not come here.
      return;
  }
}

function hearRefund({ guestId, refunded }: LiveEvents['order-refund']): void {
  void loadOrders();
  if (guestId === party.value?.guest.id) tellRefund({ money: refunded, done: true });
}

async function tellCancelled(event: LiveEvents['order-status']): Promise<void> {
  const { tellCancellation } = await fetchedAtLast(() => import('./cancel-news.ts'));
  await tellCancellation(event);
}

async function tellExpired(orderId: string): Promise<void> {
  const { tellExpiry } = await fetchedAtLast(() => import('./expiry-news.ts'));
  tellExpiry(orderId, isOurs(orderId));
}

function isOurs(orderId: string): boolean {
  const order = orders.value?.find((one) => one.id === orderId);
  return order !== undefined && order.orderedBy?.id === party.value?.guest.id;
}

function tell(text: string): void {
  showToast(text, { tone: 'good' });
  buzz();
}
