import { useState } from 'preact/hooks';
import { Card, Nothing } from '../card.tsx';
import { ShowAll } from '../show-all.tsx';
import { neverSold } from '../sums.ts';
import { named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './never-card.css';

const FIRST = 12;

/** What is on the menu and nobody ordered. */
export function NeverCard({ views }: { views: Views }) {
  const w = words.value;
  const [all, setAll] = useState(false);
  const never = neverSold(views.items.items);
  return (
    <Card title={w.never.title}>
      {never.length === 0 ? (
        <Nothing>{w.never.none}</Nothing>
      ) : (
        <ul class="never-dishes">
          {never.slice(0, all ? never.length : FIRST).map(({ itemId, name }) => (
            <li key={itemId}>{named(name)}</li>
          ))}
        </ul>
      )}
      <ShowAll count={never.length} first={FIRST} all={all} onChange={setAll} />
    </Card>
  );
}
