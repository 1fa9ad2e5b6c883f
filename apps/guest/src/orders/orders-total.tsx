import type { OrderView } from '@hiorder/contracts';
import { money, words } from '../language.ts';
import { party } from '../state/party.ts';
import { mySummaryOf, summaryOf } from './order-summary.ts';

/** Of what was really ordered; while that is nothing yet, there is no sum to tell. */
export function OrdersTotal(props: { orders: readonly OrderView[]; mine: boolean }) {
  const text = words.value.orders;
  const name = props.mine
    ? text.myTotal
    : text.tableTotal(words.value.tableName(party.value?.table.name ?? ''));
  const currency = party.value?.store.currency ?? 'KRW';
  const summary = props.mine
    ? mySummaryOf(props.orders, currency, party.value?.guest.id)
    : summaryOf(props.orders, currency);
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
