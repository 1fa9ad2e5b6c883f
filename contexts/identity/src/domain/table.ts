import type { PlaceOnPlan } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { visibleText } from './visible-text.ts';

/** A physical table. `code` is what its QR holds: whoever has it may join the party there. */
export interface Table {
  readonly id: string;
  readonly storeId: string;
  readonly name: string;
  readonly seats: number;
  readonly position: number;
  /** On the plan of the floor. */
  readonly place: PlaceOnPlan | null;
  readonly code: string;
}

export type TableRefusal = { code: 'table-name-empty' } | { code: 'table-name-taken' };

export const DEFAULT_SEATS = 4;

export function tableName(text: string): Result<string, TableRefusal> {
  const name = visibleText(text);
  return name === '' ? err({ code: 'table-name-empty' }) : ok(name);
}

/** `tables` in the order of the floor after one of them was moved; only those whose position changes. */
export function moved(tables: readonly Table[], id: string, to: number): Table[] {
  const table = tables.find((candidate) => candidate.id === id);
  if (!table) return [];
  const others = tables.filter((candidate) => candidate.id !== id).sort((a, b) => a.position - b.position);
  others.splice(Math.min(to, others.length), 0, table);
  return others.flatMap((each, position) => (each.position === position ? [] : [{ ...each, position }]));
}
