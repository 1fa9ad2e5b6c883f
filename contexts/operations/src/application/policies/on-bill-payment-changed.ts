import type { billPaymentChanged } from '@hiorder/contracts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onBillPaymentChanged: Policy<typeof billPaymentChanged> = async (deps, { data }, tx) => {
  await deps.floor.saveBillPayment(tx, data);
  await touchParty(deps, tx, data);
};
