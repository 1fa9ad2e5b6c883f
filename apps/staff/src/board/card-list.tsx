import type { TicketView } from '@hiorder/contracts';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface CardProps {
  readonly ticket: TicketView;
  readonly station: string | undefined;
}
export type CardType = (props: CardProps) => VNode;

/** So many cards are a screen or more; the others are drawn when somebody scrolls towards them. */
const BATCH = 12;

interface Drawn {
  readonly type: CardType;
  readonly station: string | undefined;
  readonly node: VNode;
}
const drawn = new WeakMap<TicketView, Drawn>();

/** The same ticket is the same node, which is not compared again: a busy board changes one card at a time. */
function cardOf(Type: CardType, { ticket, station }: CardProps): VNode {
  const before = drawn.get(ticket);
  if (before && before.type === Type && before.station === station) return before.node;
  const node = <Type key={ticket.orderId} ticket={ticket} station={station} />;
  drawn.set(ticket, { type: Type, station, node });
  return node;
}

/** A stack of cards, drawn as far as it is looked at. */
export function CardList(props: {
  tickets: readonly TicketView[];
  station: string | undefined;
  typeOf: (ticket: TicketView) => CardType;
}) {
  const { tickets, station, typeOf } = props;
  const [shown, setShown] = useState(BATCH);
  const end = useRef<HTMLDivElement>(null);
  const more = tickets.length > shown;
  useEffect(() => {
    if (!end.current) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setShown((count) => count + BATCH),
      { rootMargin: '800px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, shown]);
  return (
    <div class="board-stack">
      {tickets.slice(0, shown).map((ticket) => cardOf(typeOf(ticket), { ticket, station }))}
      {more && <div ref={end} class="board-more" />}
    </div>
  );
}
