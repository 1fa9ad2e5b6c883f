import type { tableChanged } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/** Also table-added, which has the same data: each carries the whole table. */
export const onTableChanged: Policy<typeof tableChanged> = async (deps, { data }, tx) => {
  await deps.floor.saveTable(tx, data);
  touchTable(tx, data);
};
