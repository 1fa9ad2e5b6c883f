import { effect, untracked } from '@preact/signals';
import type { MenuItem } from '@hiorder/contracts';
import { onWake } from '@hiorder/ui';
import { formatHours } from '@hiorder/ui/hours';
import { locale } from '../language.ts';
import { confirmedCart, loadCart } from '../state/cart.ts';
import { closed } from '../state/closed.ts';
import { party } from '../state/party.ts';
import { hoursNow } from './hours-now.ts';

/** A timer that is to ring later than it can count rings at once. */
const LONGEST_MS = 24 * 60 * 60_000;

let stop: () => void = () => undefined;

/** Keeps `closed` true from now on, to the minute, in place of what was watched before. */
export function watch(items: readonly MenuItem[]): void {
  stop();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const now = hoursNow(items, party.value?.store.timeZone ?? 'Asia/Seoul', new Date());
    show(items.filter(({ id }) => now.closed.has(id)));
    if (now.until) timer = setTimeout(look, Math.min(now.until.getTime() - Date.now(), LONGEST_MS));
  };
  const stopWaking = onWake(look);
  const stopReading = effect(() => {
    if (locale.value) untracked(look);
  });
  stop = () => {
    clearTimeout(timer);
    stopWaking();
    stopReading();
  };
}

function show(items: readonly MenuItem[]): void {
  const before = closed.peek();
  const next = new Map(
    items.map(({ id, availableHours }) => [id, formatHours(availableHours ?? [], locale.value)]),
  );
  closed.value = next;
  const changed = ({ itemId }: { itemId: string }) => before.has(itemId) !== next.has(itemId);
  // Its line has become impossible, or possible again.
  if (confirmedCart()?.lines.some(changed)) void loadCart();
}
