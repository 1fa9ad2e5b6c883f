import type { BillView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale } from '../words/index.ts';
import { givenBack } from './given-back.ts';
import { words } from './words/index.ts';

/** What is left to pay, large; below what else happens to the party's money. */
export function BillSums({ bill }: { bill: BillView }) {
  const w = words.value;
  const back = givenBack(bill);
  const settled = bill.owed.amount === 0;
  return (
    <div class="bill-left" role="status">
      {!settled && <p class="label">{w.owed}</p>}
      <p class="bill-big">
        {settled && <Icon shape={icons.check} />}
        {settled ? w.settled : formatMoney(bill.owed, locale.value)}
      </p>
      {settled && <p class="label">{w.settledText}</p>}
      {bill.held.amount > 0 && (
        <p class="caption">
          {w.held}: {formatMoney(bill.held, locale.value)}
        </p>
      )}
      {bill.returning.amount > 0 && (
        <p class="caption">
          {w.returning}: {formatMoney(bill.returning, locale.value)}
        </p>
      )}
      {back > 0 && (
        <p class="caption">
          {w.givenBack}: {formatMoney({ ...bill.paid, amount: back }, locale.value)}
        </p>
      )}
      {bill.overpaid.amount > 0 && (
        <p class="bill-overpaid">
          <b>
            {w.overpaid}: {formatMoney(bill.overpaid, locale.value)}
          </b>{' '}
          {w.overpaidText}
        </p>
      )}
    </div>
  );
}
