import type { tableSessionOpened } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onTableSessionOpened: Policy<typeof tableSessionOpened> = async (deps, { data }, tx) => {
  await deps.floor.openSession(tx, data);
  touchTable(tx, { ...data, name: data.tableName });
};
