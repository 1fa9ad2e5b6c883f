// What happens to orders when parts of the installation die. One cluster for all of it: the next fault meets what the
// last one has left behind, and in the end every order must be everywhere once.
import { after, before, describe, test } from 'node:test';
import { startTestCluster, withoutEngines, type TestCluster } from '../../support/cluster.ts';
import { everyOrderOnce } from './every-order-once.ts';
import { kafkaStopped } from './scenarios/kafka-stopped.ts';
import { operationsReplicasComeAndGo } from './scenarios/operations-replicas-come-and-go.ts';
import { orderingReplicaKilled } from './scenarios/ordering-replica-killed.ts';
import { paymentProviderInTrouble } from './scenarios/payment-provider-in-trouble.ts';
import { poisonEvent } from './scenarios/poison-event.ts';
import { postgresRestarted } from './scenarios/postgres-restarted.ts';
import { redisGone } from './scenarios/redis-gone.ts';
import { rollingRestart } from './scenarios/rolling-restart.ts';
import { strangersOnTheLog } from './scenarios/strangers-on-the-log.ts';
import { supportingContextsKilled } from './scenarios/supporting-contexts-killed.ts';
import { openStage, type Stage } from './stage.ts';
import { everythingIsMeasured } from './what-is-measured.ts';

const scenarios = [
  supportingContextsKilled,
  orderingReplicaKilled,
  kafkaStopped,
  postgresRestarted,
  redisGone,
  operationsReplicasComeAndGo,
  paymentProviderInTrouble,
  poisonEvent,
  strangersOnTheLog,
  rollingRestart,
];

describe('a cluster under orders', { skip: await withoutEngines(), timeout: 900_000 }, () => {
  const placed: Stage['placed'] = new Map();
  let cluster: TestCluster;
  before(async () => {
    cluster = await startTestCluster({}, { ownEngines: true, twice: ['chat'] });
  });
  after(() => cluster?.destroy());

  for (const { name, run } of scenarios)
    test(name, { timeout: 300_000 }, async () => {
      const stage = await openStage(cluster, placed);
      try {
        await run(stage);
      } finally {
        await stage.stopOrders();
      }
      await everyOrderOnce(stage);
    });

  test('all that the dashboard and the alerts ask for is told', () => everythingIsMeasured(cluster));
});
