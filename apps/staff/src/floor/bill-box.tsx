import type { TableDetail } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { BillSheet } from '../bill/bill-sheet.tsx';
import { words as billWords } from '../bill/words/index.ts';
import { Money } from '../shell/money.tsx';
import { doneIcon, moveIcon } from '../shell/shapes.ts';
import { MoveSheet } from '../tables/move-sheet.tsx';
import { words as tableWords } from '../tables/words/index.ts';
import { mayRefund } from '../state/session.ts';
import { locale, words } from '../words/index.ts';
import { CloseSheet } from './close-sheet.tsx';
import './bill-box.css';

/** What the party ordered, paid and owes, and the ways to another table and to the end of its stay. */
export function BillBox({ detail }: { detail: TableDetail }) {
  const w = words.value.panel;
  const money = (of: TableDetail['bill']['total']) => formatMoney(of, locale.value);
  const owes = detail.bill.owed.amount > 0;
  const { refunded: back } = detail.bill;
  // What was paid when it was ordered is on no bill; who may give it back finds it there.
  const hasBill = detail.bill.onBill !== false || (mayRefund.value && detail.bill.paid.amount > 0);
  const [moving, setMoving] = useState(false);
  const [paying, setPaying] = useState(false);
  const [closing, setClosing] = useState(false);
  return (
    <footer class="bill">
      <dl>
        <dt>{w.total(detail.table.orderCount)}</dt>
        <dd>{money(detail.bill.total)}</dd>
        <dt>{w.paid}</dt>
        <dd>{money(detail.bill.paid)}</dd>
        {back && back.amount > 0 && (
          <>
            <dt>{billWords.value.givenBack}</dt>
            <dd>{money(back)}</dd>
          </>
        )}
        <dt class="bill-owed">{w.owed}</dt>
        <dd class="bill-owed">
          <Money of={detail.bill.owed} />
        </dd>
      </dl>
      <div class="bill-buttons">
        {hasBill && (
          <Button kind={owes ? 'main' : 'quiet'} size="m" onClick={() => setPaying(true)}>
            <Icon small shape={icons.card} />
            {billWords.value.open}
          </Button>
        )}
        <Button kind="quiet" size="m" onClick={() => setMoving(true)}>
          <Icon small shape={moveIcon} />
          {tableWords.value.move.action}
        </Button>
        <Button kind="quiet" size="m" onClick={() => setClosing(true)}>
          <Icon small shape={doneIcon} />
          {w.closeTable}
        </Button>
      </div>
      {paying && <BillSheet row={detail.table} onClose={() => setPaying(false)} />}
      {moving && <MoveSheet row={detail.table} onClose={() => setMoving(false)} />}
      {closing && <CloseSheet detail={detail} onClose={() => setClosing(false)} />}
    </footer>
  );
}
