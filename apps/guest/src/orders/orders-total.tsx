import type { OrderView } from '@hiorder/contracts';
import { money, words } from '../language.ts';
import { party } from '../state/party.ts';
import { summaryOf } from './order-summary.ts';

/** Of what was really ordered; while that is nothing yet, there is no sum to tell. */
export function OrdersTotal(props: { orders: readonly OrderView[]; mine: boolean }) {
  const text = words.value.orders;
  const name = props.mine
    ? text.myTotal
    : text.tableTotal(words.value.tableName(party.value?.table.name ?? ''));
  const summary = summaryOf(props.orders, party.value?.store.currency ?? 'KRW');
  if (summary.orders === 0) return null;
  return (
    <section class="orders-total" aria-label={name}>
      <p>
        <span class="label">{name}</span>
        <b>{money(summary.total)}</b>
      </p>
      <p class="caption">{text.times(summary.orders, summary.items)}</p>
    </section>
  );
}
