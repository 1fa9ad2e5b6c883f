import type { TicketView } from '@hiorder/contracts';
import { useRef } from 'preact/hooks';
import { targets } from '../state/kitchen.ts';
import { words } from '../words/index.ts';
import { onceOnly, walkCards } from './card-focus.ts';
import { CardList } from './card-list.tsx';
import { COLUMNS, type ColumnName, type Columns } from './columns.ts';
import { ColumnTabs } from './column-tabs.tsx';
import { CookingCard } from './cooking-card.tsx';
import { FreshCard } from './fresh-card.tsx';
import { ReadyCard } from './ready-card.tsx';
import { ServedCard } from './served-card.tsx';
import { shownColumn } from './shown-column.ts';
import { intoStacks, placesIn, stackCount } from './stacks.ts';
import { StopCard } from './stop-card.tsx';
import './board-columns.css';
import './small-cards.css';
import './ticket-lines.css';
import './ticket.css';

/** Cards beyond these are history. */
const SERVED_SHOWN = 30;

interface Shown {
  readonly columns: Columns;
  /** Ended while being cooked. */
  readonly stopped: readonly TicketView[];
  readonly average: number | undefined;
  readonly station: string | undefined;
}

function Column(props: {
  name: ColumnName;
  count: number;
  aside?: string | undefined;
  children: preact.ComponentChildren;
}) {
  const { name, count } = props;
  const look = [
    'board-column',
    `board-column--${name}`,
    count > 0 && 'board-column--some',
    shownColumn.value === name && 'board-column--shown',
  ];
  return (
    <section class={look.filter(Boolean).join(' ')} aria-labelledby={name}>
      <h2 id={name}>
        {words.value.board[name]} <b>{count}</b>
        {props.aside && <span>{props.aside}</span>}
      </h2>
      {/* A place that scrolls must be reachable by key. */}
      <div class="board-scroll" tabIndex={0} role="group" aria-labelledby={name}>
        {props.children}
      </div>
    </section>
  );
}

function Cooking({ columns, stopped, station }: Shown) {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  const stacks = intoStacks([...stopped, ...columns.accepted], stackCount.value, places.current);
  places.current = placesIn(stacks);
  const stops = new Set(stopped);
  const typeOf = (ticket: TicketView) => (stops.has(ticket) ? StopCard : CookingCard);
  return (
    <div class="board-stacks">
      {stacks.map((stack, index) => (
        <CardList key={index} tickets={stack} station={station} typeOf={typeOf} />
      ))}
    </div>
  );
}

const TYPES = { fresh: () => FreshCard, ready: () => ReadyCard, served: () => ServedCard };

export function BoardColumns(shown: Shown) {
  const { columns, station } = shown;
  const w = words.value.board;
  const aside = (name: ColumnName) => {
    if (name === 'fresh') return w.acceptTarget(targets.value.acceptMinutes);
    return name === 'accepted' && shown.average !== undefined ? w.average(shown.average) : undefined;
  };
  return (
    <main id="main" class="board-columns" onKeyDown={walkCards} onClickCapture={onceOnly}>
      <ColumnTabs columns={columns} />
      {COLUMNS.map((name) => (
        <Column key={name} name={name} count={columns[name].length} aside={aside(name)}>
          {name === 'accepted' ? (
            <Cooking {...shown} />
          ) : (
            <CardList
              tickets={name === 'served' ? columns.served.slice(0, SERVED_SHOWN) : columns[name]}
              station={station}
              typeOf={TYPES[name]}
            />
          )}
        </Column>
      ))}
    </main>
  );
}
