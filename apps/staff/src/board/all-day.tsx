import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import './all-day.css';

interface Dish {
  readonly name: string;
  readonly quantity: number;
}

/** How many of the row's dishes its first line has no room for. */
function useHidden(dishes: readonly Dish[]) {
  const list = useRef<HTMLUListElement>(null);
  const [hidden, setHidden] = useState(0);
  useLayoutEffect(() => {
    const row = list.current;
    if (!row) return undefined;
    const count = () => {
      const items = [...row.children] as HTMLElement[];
      setHidden(items.filter((item) => item.offsetTop > (items[0]?.offsetTop ?? 0)).length);
    };
    const watch = new ResizeObserver(count);
    watch.observe(row);
    count();
    return () => watch.disconnect();
  }, [dishes]);
  return { list, hidden };
}

/** What is to be made in all, over every card. */
export function AllDay({ dishes }: { dishes: readonly Dish[] }) {
  const [open, setOpen] = useState(false);
  const { list, hidden } = useHidden(dishes);
  const w = words.value.board;
  return (
    <section class={open ? 'all-day all-day--open' : 'all-day'} aria-label={w.allDay}>
      <h2>{w.allDay}</h2>
      <ul ref={list}>
        {dishes.map((dish) => (
          <li key={dish.name}>
            {dish.name} <b>×{dish.quantity}</b>
          </li>
        ))}
      </ul>
      {dishes.length === 0 && <p>{w.allDayNone}</p>}
      {hidden > 0 && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? w.less : w.more(hidden)}
        </button>
      )}
    </section>
  );
}
