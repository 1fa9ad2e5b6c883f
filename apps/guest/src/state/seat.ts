import { effect, signal } from '@preact/signals';
import { stored } from '@hiorder/ui';
import { goInstead } from '../navigation.ts';
import { ended } from './api.ts';
import { forgetCart } from './cart.ts';
import { readAll, startLive, stopLive } from './live.ts';
import { loadMenu } from './menu.ts';
import { orders } from './orders.ts';
import { checkParty, forgetParty, party } from './party.ts';
import { forgetKeptOrder, resumeKeptOrder } from './placing.ts';

/** Whether this phone sits at a table: screens other than the scan need to know. */
export const seat = signal<'checking' | 'seated' | 'none'>(party.value ? 'seated' : 'checking');
/** Whose goodbye it is, after the rest is forgotten. */
export const farewell = stored<string>('hiorder.farewell');

const isScan = () => location.pathname.startsWith('/t/');

/** Everything of the table, and what keeps it fresh. */
export function sitDown(): void {
  seat.value = 'seated';
  void loadMenu();
  startLive();
  // The stream reads it all again once it stands; until then the first answers are soon enough.
  void readAll().then(resumeKeptOrder);
}

function standUp(): void {
  if (party.value) farewell.write(party.value.store.name);
  stopLive();
  forgetKeptOrder();
  forgetCart();
  orders.value = null;
  forgetParty();
  seat.value = 'none';
}

/** Called once, before the first render. */
export function startSeat(): void {
  effect(() => {
    if (!ended.value || isScan()) return;
    const known = party.peek() !== null;
    standUp();
    ended.value = false;
    if (known) goInstead('/goodbye');
  });
  if (isScan()) return;
  if (party.value) {
    sitDown();
    void checkParty();
    return;
  }
  void checkParty().then((problem) => {
    if (problem) seat.value = 'none';
    else sitDown();
  });
}
