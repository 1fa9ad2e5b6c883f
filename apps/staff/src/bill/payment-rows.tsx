import type { BillPaymentView } from '@hiorder/contracts';
import { Button, Face } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';

/** Payments of one kind, each with the one thing that can be done about it. */
export function PaymentRows(props: {
  title: string;
  payments: readonly BillPaymentView[];
  busy: string | undefined;
  action?: string;
  can?(payment: BillPaymentView): boolean;
  onAct?(payment: BillPaymentView): void;
}) {
  const { action, can = () => true } = props;
  if (props.payments.length === 0) return null;
  return (
    <section class="bill-part">
      <h3 class="label">{props.title}</h3>
      <ul>
        {props.payments.map((payment) => (
          <li key={payment.id}>
            <Who payment={payment} />
            <b>{formatMoney(payment.amount, locale.value)}</b>
            {action !== undefined && can(payment) && (
              <Button
                kind="quiet"
                size="s"
                hug
                busy={props.busy === payment.id}
                label={`${action}: ${payment.by?.nickname ?? words.value.counter}, ${formatMoney(payment.amount, locale.value)}`}
                onClick={() => props.onAct?.(payment)}
              >
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ payment: { by, method, refunded } }: { payment: BillPaymentView }) {
  const w = words.value;
  return (
    <span class="bill-who">
      {by && <Face person={by} size="s" />}
      <span class="one-line">{by?.nickname ?? w.counter}</span>
      <small class="caption">
        {by && w[method]}
        {refunded.amount > 0 && ` · ${w.refunded(formatMoney(refunded, locale.value))}`}
      </small>
    </span>
  );
}
