import type { TableRow } from '@hiorder/contracts';
import { sorted } from '../floor/floor.ts';

/** Where a party of so many can go: first the tables where all of them find a seat, each in the order of the floor. */
export function freeTables(rows: Iterable<TableRow>, people: number): TableRow[] {
  const free = sorted(rows).filter(({ session }) => session === null);
  const fits = ({ seats }: TableRow): boolean => seats >= people;
  return [...free.filter(fits), ...free.filter((row) => !fits(row))];
}
