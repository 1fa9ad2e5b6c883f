import { effect, signal } from '@preact/signals';
import { stored } from '@hiorder/ui';
import { fetchedAtLast } from '../frame/fetched.ts';
import { goInstead } from '../navigation.ts';
import { ended } from './api.ts';
import { giveUpCall } from './call-on-its-way.ts';
import { forgetCalls } from './calls.ts';
import { confirmedCart, forgetCart } from './cart.ts';
import { readAll, startLive, stopLive } from './live.ts';
import { loadMenu } from './menu.ts';
import { orders } from './orders.ts';
import { beginRecommending, recommended } from './recommended.ts';
import { checkParty, forgetParty, party } from './party.ts';
import { forgetKeptOrder, holdKeptOrder, isOrderKept } from './order-on-its-way.ts';
import { paidOrder, paidShare } from './paid-on-its-way.ts';
import { forgetRankings } from './popularity.ts';
import { forgetUnread } from './unread.ts';

/**
 * Whether this phone sits at a table: screens other than the scan need to know. `over`: its session has ended; `none`:
 * this browser has no seat, though another one on the phone may.
 */
export const seat = signal<'checking' | 'seated' | 'over' | 'none'>(party.value ? 'seated' : 'checking');
/** By the server's word; a browser that could not ask for its seat has none, too. */
export let wasStoodUp = false;
/** Whose goodbye it is, after the rest is forgotten. */
export const farewell = stored<string>('hiorder.farewell');

/** Where the payment window leads back to, before the order is placed or the share of a bill is paid. */
export const isPayReturn = (path: string) => /^\/(pay|bill)\/(success|fail)$/.test(path);

const isScan = () => location.pathname.startsWith('/t/');

/** So long we wait for the stream before we read the table without it. */
const STREAM_MS = 2_000;

/** The menu first; the stream's first word then has the rest read. */
export function sitDown(): void {
  seat.value = 'seated';
  beginRecommending();
  void loadMenu();
  startLive();
  setTimeout(() => {
    if (seat.value === 'seated' && confirmedCart() === null) void readAll();
  }, STREAM_MS);
  goOn();
}

/** After a reload, with what was on its way: the money is with the provider, so the order or the bill should be paid. */
function goOn(): void {
  holdKeptOrder(party.value?.tableSession.id);
  if (isOrderKept()) void fetchedAtLast(() => import('./placing.ts')).then((late) => late.resumeKeptOrder());
  if (paidOrder.isThere())
    void fetchedAtLast(() => import('./paying.ts')).then((late) => late.resumePaymentsOnTheirWay());
  if (paidShare.isThere())
    void fetchedAtLast(() => import('../bill/confirm-share.ts')).then((late) => late.resumeShares());
}

function standUp(how: 'over' | 'none'): void {
  if (party.value) farewell.write(party.value.store.name);
  stopLive();
  forgetKeptOrder();
  paidOrder.forget();
  paidShare.forget();
  forgetCart();
  giveUpCall();
  forgetCalls();
  forgetUnread();
  forgetRankings();
  recommended.value = null;
  orders.value = null;
  forgetParty();
  wasStoodUp = true;
  seat.value = how;
}

/** Called once, before the first render. */
export function startSeat(): void {
  effect(() => {
    if (!ended.value || isScan()) return;
    const known = party.peek() !== null;
    // What is refused later, for having no seat any more, tells nothing new.
    standUp(known || seat.peek() === 'over' ? 'over' : ended.value);
    ended.value = null;
    // There they wait for news of their money: the page itself tells them.
    const { pathname } = location;
    if (known && !isPayReturn(pathname) && !pathname.startsWith('/r/')) goInstead('/goodbye');
  });
  if (isScan()) return;
  // Whether the seat is still ours the stream will tell.
  if (party.value) return sitDown();
  void checkParty().then((problem) => {
    if (!problem) sitDown();
    else if (seat.value === 'checking') seat.value = 'none';
  });
}
