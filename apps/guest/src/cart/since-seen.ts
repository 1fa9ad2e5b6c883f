import type { CartLineView, CartView } from '@hiorder/contracts';

export interface Difference {
  readonly id: string;
  readonly name: string;
  /** How many more there are than were seen; fewer below zero. */
  readonly more: number;
}

/** What others at the table have put in or taken out, or what a tap of ours that never arrived has left as it was. */
export function differences(seen: CartView, now: CartView): Difference[] {
  const before = new Map(seen.lines.map((line) => [line.id, line]));
  const after = new Map(now.lines.map((line) => [line.id, line]));
  const all = [...new Map<string, CartLineView>([...before, ...after]).values()];
  return all
    .map(({ id, name }) => {
      const more = (after.get(id)?.quantity ?? 0) - (before.get(id)?.quantity ?? 0);
      return { id, name, more };
    })
    .filter(({ more }) => more !== 0);
}
