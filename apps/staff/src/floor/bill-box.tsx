import type { TableDetail } from '@hiorder/contracts';
import { Button, Icon } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { Money } from '../shell/money.tsx';
import { doneIcon } from '../shell/shapes.ts';
import { locale, words } from '../words/index.ts';
import { CloseSheet } from './close-sheet.tsx';
import './bill-box.css';

/** What the party ordered, paid and owes, and the way to end its stay. */
export function BillBox({ detail }: { detail: TableDetail }) {
  const w = words.value.panel;
  const money = (of: TableDetail['bill']['total']) => formatMoney(of, locale.value);
  const [closing, setClosing] = useState(false);
  return (
    <footer class="bill">
      <dl>
        <dt>{w.total(detail.table.orderCount)}</dt>
        <dd>{money(detail.bill.total)}</dd>
        <dt>{w.paid}</dt>
        <dd>{money(detail.bill.paid)}</dd>
        <dt class="bill-owed">{w.owed}</dt>
        <dd class="bill-owed">
          <Money of={detail.bill.owed} />
        </dd>
      </dl>
      <Button kind="quiet" size="m" onClick={() => setClosing(true)}>
        <Icon small shape={doneIcon} />
        {w.closeTable}
      </Button>
      {closing && <CloseSheet detail={detail} onClose={() => setClosing(false)} />}
    </footer>
  );
}
