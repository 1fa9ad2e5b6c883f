import { Icon, icons } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale, words } from '../words/index.ts';
import { dishesOf } from './floor.ts';
import type { OpenThings } from './open-things.ts';
import './open-things-list.css';

function Open({ shape, title, text }: { shape: string; title: string; text?: string }) {
  return (
    <li>
      <Icon small shape={shape} />
      <span>
        <b>{title}</b>
        {text && <small>{text}</small>}
      </span>
    </li>
  );
}

/** Names what is still open, so that nobody closes a table blindly. */
export function OpenThingsList({ open }: { open: OpenThings }) {
  const w = words.value;
  return (
    <div role="status">
      <ul class="open-things">
        {open.owed && (
          <Open shape={icons.card} title={w.closeTable.owed(formatMoney(open.owed, locale.value))} />
        )}
        {open.overpaid && (
          <Open shape={icons.card} title={w.closeTable.overpaid(formatMoney(open.overpaid, locale.value))} />
        )}
        {open.awaitingPayment > 0 && (
          <Open shape={icons.clock} title={w.closeTable.paying(open.awaitingPayment)} />
        )}
        {open.unserved.map((ticket) => (
          <Open
            key={ticket.orderId}
            shape={icons.pot}
            title={w.closeTable.unserved(ticket.number, w.closeTable.step[ticket.status])}
            text={dishesOf([ticket])}
          />
        ))}
        {open.unnamed > 0 && <Open shape={icons.pot} title={w.closeTable.unnamed(open.unnamed)} />}
      </ul>
    </div>
  );
}
