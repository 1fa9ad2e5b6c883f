import type { PlaceOnPlan, TableRow } from '@hiorder/contracts';
import { FLOOR_PLAN } from '@hiorder/contracts/floor-plan';

const { width, height, table } = FLOOR_PLAN;

/** The nearest place on the plan. */
export const within = ({ x, y }: PlaceOnPlan): PlaceOnPlan => ({
  x: Math.max(0, Math.min(width - table.width, Math.round(x))),
  y: Math.max(0, Math.min(height - table.height, Math.round(y))),
});

const overlap = (a: PlaceOnPlan, b: PlaceOnPlan): boolean =>
  Math.abs(a.x - b.x) < table.width && Math.abs(a.y - b.y) < table.height;

/** With a way between the tables; without one where there are many. */
const GAPS = [1, 0] as const;

function* rowsOfPlaces(gap: number): Generator<PlaceOnPlan> {
  for (let y = 0; y <= height - table.height; y += table.height + gap) {
    for (let x = 0; x <= width - table.width; x += table.width + gap) yield { x, y };
  }
}

/** A place for each of so many tables, and some over. */
function slotsFor(tables: number): readonly PlaceOnPlan[] {
  const all = GAPS.map((gap) => [...rowsOfPlaces(gap)]);
  return all.find((slots) => slots.length >= tables) ?? all.at(-1) ?? [];
}

/**
 * Where every table is drawn: where it was put; the others each in a slot of its own by its position, so that nothing
 * moves but what is moved. Whose slot is covered takes the last one that is free.
 */
export function placesOf(rows: readonly TableRow[]): ReadonlyMap<string, PlaceOnPlan> {
  const slots = slotsFor(rows.length);
  const put = rows.flatMap(({ place }) => place ?? []);
  const isFree = (slot: PlaceOnPlan | undefined): slot is PlaceOnPlan =>
    slot !== undefined && !put.some((other) => overlap(slot, other));
  const owned = new Set(rows.flatMap(({ place }, index) => (!place && isFree(slots[index]) ? [index] : [])));
  const spare = slots.filter((slot, index) => !owned.has(index) && isFree(slot));
  return new Map(
    rows.map(({ id, place }, index) => {
      const slot = owned.has(index) ? slots[index] : undefined;
      return [id, place ?? slot ?? spare.pop() ?? { x: 0, y: 0 }] as const;
    }),
  );
}
