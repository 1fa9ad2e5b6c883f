import type { tableSessionOpened } from '@hiorder/contracts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onTableSessionOpened: Policy<typeof tableSessionOpened> = async (deps, { data }, tx) => {
  await deps.floor.openSession(tx, data);
  await touchParty(deps, tx, { ...data, name: data.tableName });
};
