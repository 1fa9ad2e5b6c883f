import type { tableSessionClosed } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onTableSessionClosed: Policy<typeof tableSessionClosed> = async (deps, { data }, tx) => {
  await deps.floor.closeSession(tx, data);
  touchTable(tx, data);
};
