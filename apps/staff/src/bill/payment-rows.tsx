import type { BillPaymentView } from '@hiorder/contracts';
import { Button, Face } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';

/** Payments of one kind, each with what can be done about it. */
export function PaymentRows(props: {
  title: string;
  payments: readonly BillPaymentView[];
  busy: string | undefined;
  action?: string;
  can?(payment: BillPaymentView): boolean;
  onAct?(payment: BillPaymentView): void;
  /** What else can be done about each. */
  other?: string;
  onOther?(payment: BillPaymentView): void;
}) {
  const { action, other, can = () => true } = props;
  const busy = (payment: BillPaymentView) => props.busy === payment.id;
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
              <Act {...{ action, payment, busy: busy(payment) }} onAct={() => props.onAct?.(payment)} />
            )}
            {other !== undefined && (
              <Act
                {...{ action: other, payment, busy: busy(payment) }}
                onAct={() => props.onOther?.(payment)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Act(props: { action: string; payment: BillPaymentView; busy: boolean; onAct(): void }) {
  const { action, payment, busy } = props;
  const of = `${payment.by?.nickname ?? words.value.counter}, ${formatMoney(payment.amount, locale.value)}`;
  return (
    <Button kind="quiet" size="s" hug busy={busy} label={`${action}: ${of}`} onClick={props.onAct}>
      {action}
    </Button>
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
