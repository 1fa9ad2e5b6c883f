import type { TicketView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { noteIcon } from '../shell/shapes.ts';
import { locale, words } from '../words/index.ts';
import './order-lines.css';

/** What was ordered, with prices. */
export function OrderLines({ lines }: { lines: TicketView['lines'] }) {
  return (
    <ul class="order-lines">
      {lines.map((line) => (
        <li key={line.lineId}>
          <b>{line.quantity}</b> <span>{line.name}</span>{' '}
          <span class="order-line-price">{formatMoney(line.linePrice, locale.value)}</span>
          {line.options.length > 0 && <small>{line.options.join(' · ')}</small>}
          {line.note && (
            <em>
              <Icon small shape={noteIcon} />
              {line.note}
            </em>
          )}
          {line.needsIdCheck && (
            <em class="order-line-id">
              <Icon small shape={icons.warning} />
              {words.value.board.idCheck}
            </em>
          )}
        </li>
      ))}
    </ul>
  );
}
