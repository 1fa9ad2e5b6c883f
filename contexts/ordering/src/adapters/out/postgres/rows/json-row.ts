import type { Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';

/** What a value is once it has been through JSON: instants are text. */
export type Jsonified<T> = T extends Date
  ? string
  : T extends readonly (infer E)[]
    ? readonly Jsonified<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Jsonified<T[K]> }
      : T;

export const jsonified = <T>(value: T): Jsonified<T> => JSON.parse(JSON.stringify(value)) as Jsonified<T>;

export const instant = (text: string): Date => new Date(text);
export const instantOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Runs a statement whose only column is `row`, a JSON object. */
export async function jsonRows<Row>(
  database: Database,
  tx: Transaction | undefined,
  query: { name: string; text: string; values: readonly unknown[] },
): Promise<Row[]> {
  const { rows } = await (tx ? clientOf(tx) : database.pool).query<{ row: Row }>({
    ...query,
    values: [...query.values],
  });
  return rows.map(({ row }) => row);
}
