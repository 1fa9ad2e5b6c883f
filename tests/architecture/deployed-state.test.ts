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

const postgresqlOf = {
  compose: () => {
    const { image, environment, volumes } = compose.services.postgresql;
    return { image, data: environment.PGDATA, mount: volumes[0].split(':')[1] };
  },
  demo: () => {
    const set = documents('deploy/kubernetes/overlays/demo/state.yaml').find(
      ({ kind, metadata }) => kind === 'StatefulSet' && metadata.name === 'postgresql',
    );
    const [{ image, env, volumeMounts }] = set?.spec.template.spec.containers;
    assert.equal(set?.spec.volumeClaimTemplates[0].metadata.name, volumeMounts[0].name);
    const data = env.find(({ name }: { name: string }) => name === 'PGDATA')?.value;
    return { image, data, mount: volumeMounts[0].mountPath };
  },
};

for (const [where, read] of Object.entries(postgresqlOf))
  test(`PostgreSQL of ${where} keeps its data where the image has its volume since 18: a disk on data/ is refused`, () => {
    const { image, data, mount } = read();
    const version = Number(/^postgres:(\d+)$/.exec(image)?.[1]);
    assert.ok(version >= 18, image);
    assert.equal(mount, '/var/lib/postgresql');
    const ofImage = `/var/lib/postgresql/${version}/docker`;
    assert.equal(data ?? ofImage, ofImage);
  });
