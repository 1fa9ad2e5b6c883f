import type { VisitView } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { locale, money, words as common } from '../language.ts';
import { useOrderAgain } from '../orders/order-again.ts';
import { party } from '../state/party.ts';
import { words } from './words/index.ts';
import '../orders/order-card.css';

/** Where, when, what, and how much. The same again only where it is to be had: at this store. */
export function VisitCard({ visit }: { visit: VisitView }) {
  const w = words.value;
  const [adding, add] = useOrderAgain(visit);
  const here = visit.store.id === party.value?.store.id;
  return (
    <article class="card order visit">
      <header>
        <h2 class="title-2">{visit.store.name}</h2>
        <p class="label">{dayOf(visit.at)}</p>
      </header>
      <ul class="order-lines">
        {visit.lines.map((line, index) => (
          <li key={index}>
            <span>{line.name}</span>
            <span class="order-q">{common.value.orders.quantity(line.quantity)}</span>
            <span class="order-p">{money(line.linePrice)}</span>
            {line.options.length > 0 && (
              <span class="caption">{line.options.map((one) => one.name).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="sums order-total">
        <span class="caption">{w.total}</span>
        <b>{money(visit.total)}</b>
      </p>
      {here && (
        <div class="order-actions">
          <Button kind="quiet" size="m" busy={adding} onClick={() => void add()}>
            <Icon small shape={icons.repeat} />
            {w.again}
          </Button>
        </div>
      )}
    </article>
  );
}

const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(locale.value, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: party.value?.store.timeZone ?? 'Asia/Seoul' },
  }).format(new Date(at));
