import type { TableRow } from '@hiorder/contracts';
import { rowOf } from '../../domain/table/tile.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import type { TableQuery } from '../ports/boards.ts';

/** The table board, by position. */
export async function listTables(
  { boards, clock }: Pick<OperationsDependencies, 'boards' | 'clock'>,
  query: TableQuery,
): Promise<{ items: TableRow[]; next: NonNullable<TableQuery['after']> | undefined }> {
  const tiles = await boards.tables({ ...query, limit: query.limit + 1 });
  const items = tiles.slice(0, query.limit).map((tile) => rowOf(tile, clock.now()));
  const last = items.at(-1);
  const more = tiles.length > query.limit && last;
  return { items, next: more ? { position: last.position, tableId: last.id } : undefined };
}
