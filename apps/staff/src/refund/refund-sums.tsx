import type { Money } from '@hiorder/contracts';
import { formatMoney } from '@hiorder/ui/money';
import { words as billWords } from '../bill/words/index.ts';
import { locale } from '../words/index.ts';
import type { Standing } from './refundable.ts';
import { words } from './words/index.ts';

/** What was paid, what of it is back, and what is left. */
export function RefundSums({ standing: { payment, underway, left } }: { standing: Standing }) {
  const w = words.value;
  const rows: [string, Money][] = [[w.paid, payment.amount]];
  if (payment.refunded.amount > 0) rows.push([billWords.value.givenBack, payment.refunded]);
  if (underway.amount > 0) rows.push([w.asked, underway]);
  rows.push([w.left, left]);
  return (
    <dl class="refund-sums">
      {rows.map(([name, money]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatMoney(money, locale.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
