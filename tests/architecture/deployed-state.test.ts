import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose, documents } from '../support/deployed.ts';

const isInside = (path: string | undefined, mount: string | undefined): boolean =>
  path !== undefined && mount !== undefined && `${path}/`.startsWith(`${mount}/`);

test('what Kafka keeps lies on its volume, in compose and in the demo: it outlives the container', () => {
  const { environment, volumes } = compose.services.kafka;
  assert.ok(isInside(environment.KAFKA_LOG_DIRS, volumes[0].split(':')[1]), environment.KAFKA_LOG_DIRS);

  const state = documents('deploy/kubernetes/overlays/demo/state.yaml');
  const set = state.find(({ kind, metadata }) => kind === 'StatefulSet' && metadata.name === 'kafka');
  const [{ env, volumeMounts }] = set?.spec.template.spec.containers;
  const logs = env.find(({ name }: { name: string }) => name === 'KAFKA_LOG_DIRS')?.value;
  assert.ok(isInside(logs, volumeMounts[0].mountPath), logs);
  assert.equal(set?.spec.volumeClaimTemplates[0].metadata.name, volumeMounts[0].name);
});
