import type { BillPaymentView } from '@hiorder/contracts';
import { Button, Face, Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';

interface RowsProps {
  title: string;
  payments: readonly BillPaymentView[];
  busy: string | undefined;
  action?: string;
  can?(payment: BillPaymentView): boolean;
  onAct?(payment: BillPaymentView): void;
  /** What else can be done about each. */
  other?: string | undefined;
  canOther?(payment: BillPaymentView): boolean;
  onOther?(payment: BillPaymentView): void;
  /** Says where it was paid, which the title does not. */
  withMethod?: boolean;
}

/** Payments of one kind, each with what can be done about it. */
export function PaymentRows(props: RowsProps) {
  if (props.payments.length === 0) return null;
  return (
    <section class="bill-part">
      <h3 class="label">{props.title}</h3>
      <ul>
        {props.payments.map((payment) => (
          <li key={payment.id}>
            <Who payment={payment} withMethod={props.withMethod === true} />
            <b>{formatMoney(payment.amount, locale.value)}</b>
            <Acts {...props} payment={payment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts(props: RowsProps & { payment: BillPaymentView }) {
  const { payment, action, other, can = () => true, canOther = () => true } = props;
  const busy = props.busy === payment.id;
  const shown = action !== undefined && can(payment);
  const otherShown = other !== undefined && canOther(payment);
  if (!shown && !otherShown) return null;
  return (
    <div class="bill-acts">
      {otherShown && <Act {...{ action: other, payment, busy }} onAct={() => props.onOther?.(payment)} />}
      {shown && (
        <Act {...{ action, payment, busy, first: otherShown }} onAct={() => props.onAct?.(payment)} />
      )}
    </div>
  );
}

function Act(props: {
  action: string;
  payment: BillPaymentView;
  busy: boolean;
  /** What is mostly done, of several. */
  first?: boolean;
  onAct(): void;
}) {
  const { action, payment, busy } = props;
  const of = `${payment.by?.nickname ?? words.value.counter}, ${formatMoney(payment.amount, locale.value)}`;
  return (
    <Button
      kind={props.first ? 'ink' : 'quiet'}
      size="s"
      hug
      busy={busy}
      label={`${action}: ${of}`}
      onClick={props.onAct}
    >
      {action}
    </Button>
  );
}

function Who({ payment, withMethod }: { payment: BillPaymentView; withMethod: boolean }) {
  const w = words.value;
  const { by, method, refunded, returning } = payment;
  const more = [
    by && withMethod ? w[method] : undefined,
    refunded.amount > 0 ? w.refunded(formatMoney(refunded, locale.value)) : undefined,
    returning.amount > 0 ? w.onItsWay(formatMoney(returning, locale.value)) : undefined,
  ].filter(Boolean);
  return (
    <span class="bill-who">
      {by ? (
        <Face person={by} size="s" />
      ) : (
        <span class="bill-counter">
          <Icon small shape={icons.card} />
        </span>
      )}
      <span>
        <span class="one-line">{by?.nickname ?? w.counter}</span>
        {more.length > 0 && <small class="caption">{more.join(' · ')}</small>}
      </span>
    </span>
  );
}
