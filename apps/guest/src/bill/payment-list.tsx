import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { Face, Icon, icons } from '@hiorder/ui';
import { money, words as common } from '../language.ts';
import { party } from '../state/party.ts';
import { words } from './words/index.ts';

/** Who has paid what, or is about to. */
export function PaymentList({ bill }: { bill: BillView }) {
  const text = words.value;
  return (
    <section class="card" aria-label={text.payments}>
      <h2 class="title-3">{text.payments}</h2>
      <ul class="bill-payments">
        {bill.payments.map((payment) => (
          <Row key={payment.id} payment={payment} />
        ))}
      </ul>
    </section>
  );
}

function Row({ payment }: { payment: BillPaymentView }) {
  const text = words.value;
  const { by, status, method, amount, refunded, returning } = payment;
  const mine = by !== null && by.id === party.value?.guest.id;
  const name = by === null ? text.staff : mine ? common.value.people.me(by.nickname) : by.nickname;
  const state = status === 'paid' ? text.states[method === 'counter' ? 'paidAtCounter' : 'paid'] : undefined;
  return (
    <li>
      {by ? <Face person={by} size="s" /> : <Icon small shape={icons.card} />}
      <span>
        <span class="one-line">{name}</span>
        <small class="caption">
          {state ?? text.states[status === 'requested' ? 'requested' : 'paying']}
          {refunded.amount > 0 && ` · ${text.refunded(money(refunded))}`}
          {returning.amount > 0 && ` · ${text.onItsWay(money(returning))}`}
        </small>
      </span>
      <b>{money(amount)}</b>
    </li>
  );
}
