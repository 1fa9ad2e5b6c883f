import type { BillPaymentView, BillView, TableRow } from '@hiorder/contracts';
import { Sheet, showToast, Skeleton } from '@hiorder/ui';
import type { Answer } from '@hiorder/ui/api';
import { formatMoney } from '@hiorder/ui/money';
import { useEffect, useState } from 'preact/hooks';
import { ReadFailed } from '../shell/read-failed.tsx';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { RefundSheet, type PaidOnline } from '../refund/refund-sheet.tsx';
import { words as refundWords } from '../refund/words/index.ts';
import { createNewest } from '../state/newest.ts';
import { openTable } from '../state/open-table.ts';
import { mayRefund } from '../state/session.ts';
import { locale, words as shared } from '../words/index.ts';
import { BillSums } from './bill-sums.tsx';
import { isRefundable, withRefunds } from './given-back.ts';
import { OrderRows } from './order-rows.tsx';
import { PaymentRows } from './payment-rows.tsx';
import { cancelPayment, readBill, takeMoney } from './table-bill.ts';
import { TakeForm } from './take-form.tsx';
import { sumTaking } from './taking.ts';
import { words } from './words/index.ts';
import './bill-sheet.css';

/** Who pays what of a party's bill; here staff mark what was paid at the counter. */
export function BillSheet({ row, onClose }: { row: TableRow; onClose(): void }) {
  const [bill, setBill] = useState<BillView | 'failed' | undefined>(undefined);
  const [newest] = useState(() =>
    createNewest<Answer<BillView>>((answer) =>
      setBill((known) => (answer.ok ? answer.value : (known ?? 'failed'))),
    ),
  );
  const read = () => newest.ask(() => readBill(row.id));
  // Read again whenever the table is: then somebody has ordered or paid, or an order came off the bill.
  const news = openTable.value;
  useEffect(() => void read(), [news]);
  const [asked, setAsked] = useState<PaidOnline | undefined>(undefined);
  // The bill hears of a refund a moment after it is made.
  const [told, setTold] = useState<ReadonlyMap<string, number>>(new Map());
  return (
    <>
      <Sheet
        title={words.value.title(shared.value.floor.table(row.name))}
        closeLabel={shared.value.common.close}
        onClose={onClose}
      >
        {bill === undefined && <Skeleton class="bill-skeleton" />}
        {bill === 'failed' && (
          <ReadFailed
            onRetry={() => void read()}
            quietly={() => void newest.askIfIdle(() => readBill(row.id))}
          />
        )}
        {bill !== undefined && bill !== 'failed' && (
          <Bill
            key={row.id}
            tableId={row.id}
            bill={withRefunds(bill, told)}
            onChange={read}
            onRefund={setAsked}
          />
        )}
      </Sheet>
      {asked && (
        <RefundSheet
          key={asked.id}
          of={asked}
          onRefunded={({ orderId, refunded }) => {
            setTold((before) => new Map(before).set(orderId, refunded.amount));
            void read();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Bill(props: {
  tableId: string;
  bill: BillView;
  onChange(): Promise<void>;
  onRefund(of: PaidOnline): void;
}) {
  const { tableId, bill, onChange, onRefund } = props;
  const w = words.value;
  const [busy, setBusy] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [sums] = useState(() => sumTaking((amount, key) => takeMoney(tableId, { amount }, key)));
  const act = async (
    id: string,
    work: Promise<Answer<BillPaymentView> | undefined>,
    said: (of: string) => string,
  ): Promise<boolean> => {
    setBusy(id);
    setProblem(undefined);
    const answer = await work;
    if (answer === undefined) return false;
    if (answer.ok) showToast(said(formatMoney(answer.value.amount, locale.value)), { tone: 'good' });
    else setProblem(answer.problem.code);
    await onChange();
    setBusy(undefined);
    return answer.ok;
  };
  const of = (status: BillPaymentView['status']) => bill.payments.filter((one) => one.status === status);
  return (
    <>
      <BillSums bill={bill} />
      <PaymentRows
        {...{ title: w.requests, payments: of('requested'), busy, action: w.taken, other: w.free }}
        onAct={({ id }) => void act(id, takeMoney(tableId, { billPaymentId: id }), w.done)}
        onOther={({ id }) => void act(id, cancelPayment(tableId, id), () => w.undone)}
      />
      <PaymentRows
        {...{ title: w.underway, payments: of('awaiting-payment'), busy, action: w.free }}
        onAct={({ id }) => void act(id, cancelPayment(tableId, id), () => w.undone)}
      />
      <TakeForm
        bill={bill}
        busy={busy === 'sum'}
        onTyped={sums.typedAnew}
        onTake={(amount) => act('sum', sums.take(amount), w.done)}
      />
      {problem !== undefined && <Problem code={problem} />}
      <PaymentRows
        {...{ title: w.paid, payments: of('paid'), busy, action: w.undo, withMethod: true }}
        can={({ method }) => method === 'counter'}
        other={mayRefund.value ? refundWords.value.action : undefined}
        canOther={isRefundable}
        onOther={({ id, by }) => onRefund({ id, name: by?.nickname ?? w.online })}
        onAct={({ id }) => void act(id, cancelPayment(tableId, id), () => w.undone)}
      />
      <OrderRows orders={bill.orders} onRefund={mayRefund.value ? onRefund : undefined} />
    </>
  );
}

function Problem({ code }: { code: string }) {
  const text = (words.value.problems as Record<string, string>)[code];
  return text === undefined ? <SheetFailed /> : <SheetFailed text={text} />;
}
