import { Face } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { cartProblems } from '../state/cart.ts';
import { guests, party } from '../state/party.ts';
import type { CartGroup } from './cart-groups.ts';
import { CartLine } from './cart-line.tsx';
import { useNow } from '../frame/use-now.ts';

const JUST_NOW_MS = 60_000;

/** One person's lines. */
export function CartCard({ group }: { group: CartGroup }) {
  const { cart, people } = words.value;
  const now = useNow();
  // By the name they have now: a line keeps the one of when it was added.
  const guest = guests.value.find(({ id }) => id === group.guest.id) ?? group.guest;
  const mine = guest.id === party.value?.guest.id;
  // What somebody else has just put in is the news; my own I know about.
  const fresh = !mine && now - Date.parse(group.addedAt) < JUST_NOW_MS;
  return (
    <section class="card cart-card" aria-label={guest.nickname}>
      <header class="cart-who">
        <Face person={guest} />
        <h2 class="one-line">{mine ? people.me(guest.nickname) : guest.nickname}</h2>
        <span class="caption">{fresh ? cart.justNow : money(group.total)}</span>
      </header>
      <ul>
        {group.lines.map((line) => (
          <CartLine
            key={line.id}
            line={line}
            problems={cartProblems.value.filter((one) => one.lineId === line.id)}
          />
        ))}
      </ul>
    </section>
  );
}
