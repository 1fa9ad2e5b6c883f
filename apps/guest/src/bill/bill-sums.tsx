import type { BillView, Money } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { money } from '../language.ts';
import { oursToPay } from './bill-state.ts';
import { words } from './words/index.ts';

const plus = (one: Money, other: Money): Money => ({ ...one, amount: one.amount + other.amount });

/** What is left to pay, large; how it comes to that below. Told again to those who listen when it changes. */
export function BillSums({ bill }: { bill: BillView }) {
  const text = words.value;
  const pending = plus(bill.held, bill.requested);
  const rows: [string, Money][] = [[text.total, bill.total]];
  if (bill.paid.amount > 0) rows.push([text.paid, bill.paid]);
  if (bill.returning.amount > 0) rows.push([text.returning, bill.returning]);
  if (pending.amount > 0) rows.push([text.pending, pending]);
  const settled = bill.owed.amount === 0;
  return (
    <section class="bill-sums" aria-live="polite">
      <p class="label">{settled ? text.settledLabel : text.left}</p>
      <p class="bill-left">
        {settled && <Icon shape={icons.check} />}
        <b>{settled ? text.settled : money(bill.owed)}</b>
      </p>
      {!settled && (
        <progress
          class="bill-progress"
          max={bill.total.amount}
          value={bill.paid.amount}
          style={{ '--taken': `${(100 * (bill.paid.amount + pending.amount)) / bill.total.amount}%` }}
          aria-label={text.paid}
        />
      )}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(value)}</dd>
          </div>
        ))}
      </dl>
      {!settled && bill.open.amount === 0 && !oursToPay(bill) && <p class="caption">{text.allTaken}</p>}
    </section>
  );
}
