import type { OrderView } from '@hiorder/contracts';
import { formatClock } from '@hiorder/ui/time';
import { locale, words } from '../language.ts';
import { party } from '../state/party.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderHeadline } from './order-headline.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderSteps } from './order-steps.tsx';
import './order-card.css';

const FOLLOWED = ['placed', 'accepted', 'ready'];

export function OrderCard({ order }: { order: OrderView }) {
  const text = words.value.orders;
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  const name = order.number === null ? text.waiting : text.number(order.number);
  return (
    <article class="card order" aria-label={name}>
      <p class="order-no">
        <b>{name}</b>
        {order.placedAt && (
          <time class="caption" dateTime={order.placedAt}>
            {formatClock(order.placedAt, locale.value, timeZone)}
          </time>
        )}
      </p>
      <OrderHeadline order={order} />
      {FOLLOWED.includes(order.status) && <OrderSteps order={order} timeZone={timeZone} />}
      <OrderLines order={order} />
      <OrderActions order={order} />
    </article>
  );
}
