import { words } from '../words/index.ts';
import { ACCEPT_TARGET } from './age.ts';
import { deal, type Columns } from './columns.ts';
import { CookingCard } from './cooking-card.tsx';
import { FreshCard } from './fresh-card.tsx';
import { ReadyCard } from './ready-card.tsx';
import { ServedCard } from './served-card.tsx';
import './ticket.css';

export function BoardColumns({ columns, station }: { columns: Columns; station: string | undefined }) {
  const w = words.value.board;
  return (
    <main id="main" class="board-columns">
      <section
        class={columns.fresh.length > 0 ? 'board-column board-column--fresh' : 'board-column'}
        aria-labelledby="fresh"
      >
        <h2 id="fresh">
          {w.fresh} <b>{columns.fresh.length}</b>
          <span>{w.acceptTarget(ACCEPT_TARGET)}</span>
        </h2>
        <div class="board-stack" tabIndex={0} role="group" aria-labelledby="fresh">
          {columns.fresh.map((ticket) => (
            <FreshCard key={ticket.orderId} ticket={ticket} station={station} />
          ))}
        </div>
      </section>
      <section class="board-column" aria-labelledby="accepted">
        <h2 id="accepted">
          {w.accepted} <b>{columns.accepted.length}</b>
        </h2>
        <div class="board-stack board-stack--duo" tabIndex={0} role="group" aria-labelledby="accepted">
          {deal(columns.accepted, 2).map((stack, index) => (
            <div key={index}>
              {stack.map((ticket) => (
                <CookingCard key={ticket.orderId} ticket={ticket} station={station} />
              ))}
            </div>
          ))}
        </div>
      </section>
      <section class="board-column" aria-labelledby="ready">
        <h2 id="ready">
          {w.ready} <b>{columns.ready.length}</b>
        </h2>
        <div class="board-stack" tabIndex={0} role="group" aria-labelledby="ready">
          {columns.ready.map((ticket) => (
            <ReadyCard key={ticket.orderId} ticket={ticket} station={station} />
          ))}
        </div>
      </section>
      <section class="board-column" aria-labelledby="served">
        <h2 id="served">
          {w.served} <b>{columns.served.length}</b>
        </h2>
        <div class="board-stack" tabIndex={0} role="group" aria-labelledby="served">
          {columns.served.map((ticket) => (
            <ServedCard key={ticket.orderId} ticket={ticket} />
          ))}
        </div>
      </section>
    </main>
  );
}
