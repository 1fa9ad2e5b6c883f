import type { ConversationView } from '@hiorder/contracts';
import { Button, Face } from '@hiorder/ui';
import { Money } from '../shell/money.tsx';
import { tables } from '../state/tables.ts';
import { words } from './words/index.ts';
import './side.css';

/** Beside a conversation: what one needs to know of the table to answer. */
export function Side({ row }: { row: ConversationView }) {
  const w = words.value;
  const tile = tables.rows.value.get(row.table.id);
  return (
    <aside class="chat-side" aria-labelledby="chat-side">
      <h2 id="chat-side">{w.now}</h2>
      {tile && (
        <dl class="chat-side-sums">
          <div>
            <dt>{w.owed}</dt>
            <dd>
              <Money of={tile.owed} />
            </dd>
          </div>
          <div>
            <dt>{w.orders}</dt>
            <dd>{w.count(tile.orderCount)}</dd>
          </div>
        </dl>
      )}
      <h3>{w.people}</h3>
      <ul>
        {row.guests.map((guest) => (
          <li key={guest.id}>
            <Face person={guest} />
            <span class="one-line">{guest.nickname}</span>
          </li>
        ))}
      </ul>
      <div class="chat-side-foot">
        <Button kind="quiet" size="m" href={`/staff/?table=${encodeURIComponent(row.table.id)}`}>
          {w.openTable}
        </Button>
      </div>
    </aside>
  );
}
