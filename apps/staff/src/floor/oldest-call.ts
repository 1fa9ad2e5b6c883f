import type { ServiceCallView, TableRow } from '@hiorder/contracts';
import { callsByParty } from '../calls/calls.ts';

/** The call of the table's party that has waited longest. */
export const oldestCall = (row: TableRow): ServiceCallView | undefined =>
  row.openCalls > 0 && row.session ? callsByParty.value.get(row.session.id)?.[0] : undefined;
