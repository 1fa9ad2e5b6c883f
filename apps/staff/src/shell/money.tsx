import type { Money as Amount } from '@hiorder/contracts';
import { formatMoney } from '@hiorder/ui/money';
import { locale } from '../words/index.ts';
import './money.css';

/** The digits are what one looks for; the unit stands small beside them. */
export function Money({ of }: { of: Amount }) {
  const text = formatMoney(of, locale.value);
  if (!text.endsWith('원')) return <>{text}</>;
  return (
    <>
      {text.slice(0, -1)}
      <small class="money-unit">원</small>
    </>
  );
}
