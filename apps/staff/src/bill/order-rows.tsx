import type { BillView } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import type { PaidOnline } from '../refund/refund-sheet.tsx';
import { words as refundWords } from '../refund/words/index.ts';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';

type OrderOnBill = BillView['orders'][number];

/** Paid on its own, when it was placed; or all of that is back. */
const wasPaidAlone = ({ paid, refunded }: OrderOnBill): boolean =>
  paid.amount > 0 || (refunded?.amount ?? 0) > 0;

/** Orders that do not wait for the bill. */
export function OrderRows(props: {
  orders: BillView['orders'];
  /** Undefined: not for who looks at it. */
  onRefund: ((of: PaidOnline) => void) | undefined;
}) {
  const orders = props.orders.filter(wasPaidAlone);
  if (orders.length === 0) return null;
  return (
    <section class="bill-part">
      <h3 class="label">{words.value.paidAlone}</h3>
      <ul>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} onRefund={props.onRefund} />
        ))}
      </ul>
    </section>
  );
}

function OrderRow(props: { order: OrderOnBill; onRefund: ((of: PaidOnline) => void) | undefined }) {
  const w = refundWords.value;
  const { order, onRefund } = props;
  const { id, number, paid, refunded } = order;
  const money = (amount: number) => formatMoney({ ...paid, amount }, locale.value);
  const back = refunded?.amount ?? 0;
  const name = number === null ? words.value.online : w.order(number);
  const took = money(paid.amount + back);
  return (
    <li>
      <span class="bill-who">
        <span class="bill-counter">
          <Icon small shape={icons.receipt} />
        </span>
        <span>
          <span class="one-line">{name}</span>
          {back > 0 && <small class="caption">{words.value.refunded(money(back))}</small>}
        </span>
      </span>
      <b>{took}</b>
      {onRefund && paid.amount > 0 && (
        <div class="bill-acts">
          <Button
            {...{ kind: 'quiet', size: 's', hug: true, label: `${w.action}: ${name}, ${took}` }}
            onClick={() => onRefund({ id, name })}
          >
            {w.action}
          </Button>
        </div>
      )}
    </li>
  );
}
