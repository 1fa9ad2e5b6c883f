import type { OrderView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { formatClock } from '@hiorder/ui/time';
import { useNow } from '../frame/use-now.ts';
import { locale, words } from '../language.ts';
import { ordering, party } from '../state/party.ts';
import { isAtCounter } from '../pay/resume-payment.ts';
import { words as counter } from '../pay/counter-words/index.ts';
import { minutesLeft } from './order-summary.ts';

/** The one sentence people look for. */
export function OrderHeadline({ order }: { order: OrderView }) {
  const text = words.value.orders;
  const now = useNow();
  if (order.status === 'served') {
    return (
      <h2 class="title-3 order-state">
        <Icon shape={icons.check} />
        {text.headline.served}
      </h2>
    );
  }
  if (order.status === 'cancelled') {
    return (
      <div class="order-head">
        <h2 class="title-3 order-state order-state--gone">
          <Icon shape={icons.close} />
          {text.headline.cancelled}
        </h2>
        <p class="label">{whyCancelled(order)}</p>
      </div>
    );
  }
  return (
    <div class="order-head" aria-live="polite">
      <h2 class="title-2">{headline(order, now)}</h2>
      <p class="label">{say(order)}</p>
    </div>
  );
}

function headline(order: OrderView, now: number): string {
  const text = words.value.orders;
  const minutes = order.status === 'accepted' ? minutesLeft(order, now) : undefined;
  if (minutes === undefined) return text.headline[order.status];
  return minutes > 0 ? text.inMinutes(minutes) : text.soon;
}

function whyCancelled(order: OrderView): string {
  const text = words.value.orders;
  return order.cancelled?.reason ?? (order.cancelled?.by.kind === 'guest' ? text.byGuest : text.byStaff);
}

function say(order: OrderView): string {
  const text = words.value.orders;
  const { expiresAt } = order.payment;
  const wait = ordering.value.longerWait;
  if (order.status === 'placed' && wait) return words.value.menu.longerWait(wait.extraMinutes);
  if (order.status !== 'awaiting-payment' || expiresAt === undefined) return text.say[order.status];
  if (isAtCounter(order)) return counter.value.title;
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  return text.payBy(formatClock(expiresAt, locale.value, timeZone));
}
