/** `wanted` puts exactly the things that are there into an order. */
export function isArrangementOf(wanted: readonly string[], there: readonly string[]): boolean {
  const all = new Set(there);
  return wanted.length === all.size && new Set(wanted).size === all.size && wanted.every((id) => all.has(id));
}

export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** New positions of those that move. */
export function moves(wanted: readonly string[], there: readonly Placed[]): Placed[] {
  const before = new Map(there.map(({ id, position }) => [id, position]));
  return wanted.flatMap((id, position) => (before.get(id) === position ? [] : [{ id, position }]));
}
