import { signal } from '@preact/signals';

interface Card {
  readonly orderId: string;
  readonly lines?: readonly { options: readonly string[]; note: string | null }[];
}

/** About how high a card is, in lines. */
const heightOf = ({ lines = [] }: Card): number =>
  lines.reduce((sum, line) => sum + 1.5 + (line.options.length > 0 ? 0.7 : 0) + (line.note ? 1 : 0), 3);

interface Stack<C> {
  readonly cards: C[];
  height: number;
}

/**
 * Cards in even stacks. Who stands in one stays there while others come and go, so that a card is found where it was;
 * only the last ones move over when the stacks become too uneven.
 */
export function intoStacks<C extends Card>(
  cards: readonly C[],
  count: number,
  before: ReadonlyMap<string, number>,
): C[][] {
  const stacks = Array.from({ length: count }, (): Stack<C> => ({ cards: [], height: 0 }));
  const lowest = () => stacks.reduce((a, b) => (b.height < a.height ? b : a));
  const put = (stack: Stack<C>, card: C) => {
    stack.cards.push(card);
    stack.height += heightOf(card);
  };
  const known = (card: C) => stacks[before.get(card.orderId) ?? count];
  for (const card of cards) if (known(card)) put(known(card)!, card);
  for (const card of cards) if (!known(card)) put(lowest(), card);
  for (;;) {
    const highest = stacks.reduce((a, b) => (b.height > a.height ? b : a));
    const last = highest.cards.at(-1);
    if (!last || lowest().height + heightOf(last) > highest.height - heightOf(last)) break;
    put(lowest(), last);
    highest.cards.pop();
    highest.height -= heightOf(last);
  }
  const place = new Map(cards.map((card, index) => [card.orderId, index]));
  const inOrder = (a: C, b: C) => place.get(a.orderId)! - place.get(b.orderId)!;
  return stacks.map((stack) => stack.cards.sort(inOrder));
}

export const placesIn = (stacks: readonly (readonly Card[])[]): Map<string, number> =>
  new Map(stacks.flatMap((stack, index) => stack.map((card) => [card.orderId, index] as const)));

const TWO = '(min-width: 1101px)';
const THREE = '(min-width: 1640px)';
const count = () => (matchMedia(THREE).matches ? 3 : matchMedia(TWO).matches ? 2 : 1);

/** How many stacks the screen has room for. */
export const stackCount = signal(typeof matchMedia === 'undefined' ? 2 : count());
if (typeof matchMedia !== 'undefined')
  for (const query of [TWO, THREE])
    matchMedia(query).addEventListener('change', () => (stackCount.value = count()));
