import type { Database } from '@hiorder/postgres';
import type { MachineClients } from '../../../application/ports/machine-clients.ts';
import { alone, inside } from './identity-database.ts';

export const createMachineClients = (database: Database): MachineClients => ({
  async find(clientId) {
    const row = await alone(database, (k) =>
      k
        .selectFrom('machine_client')
        .selectAll()
        .where('client_id', '=', clientId)
        .where('disabled', '=', false)
        .executeTakeFirst(),
    );
    return (
      row && { clientId: row.client_id, storeId: row.store_id, name: row.name, secretHash: row.secret_hash }
    );
  },
  async put(tx, { clientId, storeId, name, secretHash }, at) {
    const columns = { store_id: storeId, name, secret_hash: secretHash };
    await inside(tx)
      .insertInto('machine_client')
      .values({ ...columns, client_id: clientId, disabled: false, created_at: at })
      .onConflict((conflict) => conflict.column('client_id').doUpdateSet(columns))
      .execute();
  },
});
