import type { Transaction } from '@hiorder/kernel';
import { kyselyOf } from '@hiorder/postgres';
import type { CallKindLists } from '../../../application/ports/service-calls.ts';
import { FIRST_KINDS } from '../../../domain/service-call/call-kinds.ts';
import type { OperationsTables } from './operations-tables.ts';

const ofStore = (tx: Transaction, storeId: string) =>
  kyselyOf<OperationsTables>(tx)
    .selectFrom('call_kinds')
    .select(['version', 'kinds'])
    .where('store_id', '=', storeId);

export const postgresCallKinds: CallKindLists = {
  async of(tx, storeId) {
    return (await ofStore(tx, storeId).executeTakeFirst()) ?? FIRST_KINDS;
  },
  async lock(tx, storeId) {
    const { version, kinds } = FIRST_KINDS;
    await kyselyOf<OperationsTables>(tx)
      .insertInto('call_kinds')
      .values({ store_id: storeId, version, kinds: JSON.stringify(kinds) })
      .onConflict((conflict) => conflict.column('store_id').doNothing())
      .execute();
    return ofStore(tx, storeId).forUpdate().executeTakeFirstOrThrow();
  },
  async save(tx, storeId, { version, kinds }) {
    await kyselyOf<OperationsTables>(tx)
      .updateTable('call_kinds')
      .set({ version, kinds: JSON.stringify(kinds) })
      .where('store_id', '=', storeId)
      .execute();
  },
};
