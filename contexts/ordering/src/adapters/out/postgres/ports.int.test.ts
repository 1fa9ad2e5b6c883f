import { after, before } from 'node:test';
import { httpMigrations } from '@hiorder/http';
import { newId, systemClock } from '@hiorder/kernel';
import { messagingMigrations } from '@hiorder/messaging';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import type { Ports } from '../../../application/ports/ports.ts';
import { orderingMigrations } from '../../../index.ts';
import { menusSuite } from '../../../testing/suites/menus-suite.ts';
import { ordersSuite } from '../../../testing/suites/orders-suite.ts';
import { stocksSuite } from '../../../testing/suites/stocks-suite.ts';
import { storesSuite } from '../../../testing/suites/stores-suite.ts';
import { tableSessionsSuite } from '../../../testing/suites/table-sessions-suite.ts';
import { postgresPorts } from './ports.postgres.ts';

let database: TestDatabase;
let ports: Ports;

before(async () => {
  database = await testDatabase([messagingMigrations, httpMigrations, orderingMigrations]);
  ports = postgresPorts(database, { clock: systemClock, newId });
});
after(() => database.drop());

const under = () => ({ unit: database, ...ports });

tableSessionsSuite(under);
ordersSuite(under);
stocksSuite(under);
storesSuite(under);
menusSuite(() => ({
  ...under(),
  versionOf: async (storeId) => {
    const { rows } = await database.pool.query<{ version: number }>(
      'select version from menu_version where store_id = $1',
      [storeId],
    );
    return rows[0]?.version ?? 0;
  },
}));
