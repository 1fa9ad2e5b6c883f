import { useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import './all-day.css';

const SHOWN = 7;

/** What is to be made in all, over every card. */
export function AllDay({ dishes }: { dishes: readonly { name: string; quantity: number }[] }) {
  const [open, setOpen] = useState(false);
  const w = words.value.board;
  if (dishes.length === 0) return null;
  const shown = open ? dishes : dishes.slice(0, SHOWN);
  return (
    <section class={open ? 'all-day all-day--open' : 'all-day'} aria-label={w.allDay}>
      <h2>{w.allDay}</h2>
      <ul>
        {shown.map((dish) => (
          <li key={dish.name}>
            {dish.name}
            <b>{dish.quantity}</b>
          </li>
        ))}
      </ul>
      {dishes.length > SHOWN && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? w.less : w.more(dishes.length - SHOWN)}
        </button>
      )}
    </section>
  );
}
