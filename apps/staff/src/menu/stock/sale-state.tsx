import { formatClock } from '@hiorder/ui/time';
import { now } from '../../state/clock.ts';
import { timeZone } from '../../state/session.ts';
import { locale } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { timeLeft, type Sale } from './sale.ts';
import './sale-state.css';

/** In words: sold out, until when, or how few are left. Counts down. */
export function SaleState({ sale }: { sale: Sale }) {
  const w = words.value.stock;
  switch (sale.kind) {
    case 'on':
      return null;
    case 'low':
      return <em class="sale-state sale-state--low">{w.low(sale.left)}</em>;
    case 'none-left':
      return <em class="sale-state">{w.noneLeft}</em>;
    case 'out':
      return <em class="sale-state">{w.out}</em>;
    case 'out-until':
      return <Until until={sale.until} />;
  }
}

function Until({ until }: { until: string }) {
  const w = words.value.stock;
  const { hours, minutes, text } = timeLeft(until, now.value);
  return (
    <em class="sale-state" title={w.untilClock(formatClock(until, locale.value, timeZone()))}>
      {hours > 0 ? w.outForHours(hours, minutes) : w.outFor(text)}
    </em>
  );
}
