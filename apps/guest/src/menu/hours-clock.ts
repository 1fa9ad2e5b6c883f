import { effect, untracked } from '@preact/signals';
import type { MenuItem } from '@hiorder/contracts';
import { onWake } from '@hiorder/ui';
import { formatHours } from '@hiorder/ui/hours';
import { formatClock } from '@hiorder/ui/time';
import { locale, words } from '../language.ts';
import { confirmedCart, loadCart } from '../state/cart.ts';
import { closed } from '../state/closed.ts';
import { heldOf } from '../state/held.ts';
import { ordering, party } from '../state/party.ts';
import { hoursNow } from './hours-now.ts';

/** A timer that is to ring later than it can count rings at once. */
const LONGEST_MS = 24 * 60 * 60_000;

let stop: () => void = () => undefined;

/** Keeps `closed` true from now on, to the minute and as the store says, in place of what was watched before. */
export function watch(items: readonly MenuItem[]): void {
  stop();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const now = hoursNow(items, timeZone(), new Date());
    show(items.filter((item) => now.closed.has(item.id) || heldOf(item)));
    if (now.until) timer = setTimeout(look, Math.min(now.until.getTime() - Date.now(), LONGEST_MS));
  };
  const stopWaking = onWake(look);
  const stopReading = effect(() => {
    if (locale.value && ordering.value) untracked(look);
  });
  stop = () => {
    clearTimeout(timer);
    stopWaking();
    stopReading();
  };
}

const timeZone = (): string => party.value?.store.timeZone ?? 'Asia/Seoul';

/** Of what is on hold, until when; else the hours that it has. */
function whenText(item: MenuItem): string {
  const held = heldOf(item);
  if (!held) return formatHours(item.availableHours ?? [], locale.value);
  if (held.endsAt === null) return words.value.menu.onHold;
  return words.value.item.availableFrom(formatClock(held.endsAt, locale.value, timeZone()));
}

function show(items: readonly MenuItem[]): void {
  const before = closed.peek();
  const next = new Map(items.map((item) => [item.id, whenText(item)]));
  closed.value = next;
  const changed = ({ itemId }: { itemId: string }) => before.has(itemId) !== next.has(itemId);
  // Its line has become impossible, or possible again.
  if (confirmedCart()?.lines.some(changed)) void loadCart();
}
