import type { billPaymentChanged } from '@hiorder/contracts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onBillPaymentChanged: Policy<typeof billPaymentChanged> = async (
  deps,
  { data, sequence },
  tx,
) => {
  await deps.floor.saveBillPayment(tx, { ...data, sequence });
  await touchParty(deps, tx, data);
};
