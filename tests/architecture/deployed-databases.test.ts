import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Wire } from '@hiorder/testing';
import { CONTEXTS, hasDatabase } from '../../apps/server/src/settings/context-names.ts';
import { loadParts } from '../../apps/server/src/wiring/parts.ts';
import { connectionsOf } from '../../apps/server/src/wiring/wiring.ts';
import { KAFKA_SECURITY } from '../../tools/deploy/environment.ts';
import { MEMBERS } from '../../tools/deploy/installation.ts';
import { compose, containerOf, kindIn, text } from '../support/deployed.ts';
import { render } from '../support/kustomize.ts';

const namesOf = (container: Wire): string[] => container.env.map(({ name }: Wire) => name);
const [migration] = kindIn('migration', 'Job').spec.template.spec.containers;

describe('a password of databases', () => {
  test('is told to nobody who has none, and a context that has a URL of its own is told no other’s', () => {
    for (const context of CONTEXTS)
      for (const names of [
        namesOf(containerOf(context)),
        Object.keys(compose.services[context].environment),
      ]) {
        const told = names.filter((name) => /DATABASE_(URL|PREFIX|PASSWORD)$/.test(name));
        const own = `HIORDER_${context.toUpperCase()}_DATABASE_URL`;
        const ofAll = ['HIORDER_DATABASE_PREFIX', 'HIORDER_DATABASE_URL', 'HIORDER_SECRET_DATABASE_PASSWORD'];
        assert.deepEqual(told.toSorted(), hasDatabase(context) ? [...ofAll, own].toSorted() : [], context);
      }
  });

  test('and its URL may come from the secret store alone, for the context and for who migrates it', () => {
    for (const context of CONTEXTS.filter(hasDatabase))
      for (const { env } of [containerOf(context), migration]) {
        const key = `HIORDER_${context.toUpperCase()}_DATABASE_URL`;
        const { valueFrom } = env.find(({ name }: Wire) => name === key);
        assert.deepEqual(valueFrom, { secretKeyRef: { name: 'hiorder-secrets', key, optional: true } });
      }
  });
});

test('who migrates is told the same in compose as in Kubernetes; compose’s Kafka is its own and asks nobody who one is', () => {
  assert.deepEqual(
    Object.keys(compose.services.migration.environment),
    namesOf(migration).filter((name) => !KAFKA_SECURITY.includes(name)),
  );
});

describe('connections to PostgreSQL', async () => {
  const parts = await loadParts(CONTEXTS);
  const poolOf = (name: string): number => connectionsOf(parts.get(name as (typeof CONTEXTS)[number])!);
  const sum = (replicasOf: (member: (typeof MEMBERS)[number]) => number): number =>
    MEMBERS.reduce((all, member) => all + poolOf(member.name) * replicasOf(member), 0);
  /** Of each context one more, while a new version rolls out. */
  const surge = sum(() => 1);
  /** What PostgreSQL keeps for administrators; the migration: one or two to each database, and its administrator. */
  const besides = 3 + 2 * MEMBERS.length;
  const allowedBy = (command: readonly string[]): number =>
    Number(/max_connections=(\d+)/.exec(command.join(' '))?.[1] ?? 100);

  test('of compose fit, with the replicas that its documentation scales to and one of each more', () => {
    const scaled = new Map(
      [...text('deploy/README.md').matchAll(/--scale (\w+)=(\d+)/g)].map(([, name, count]) => [
        name,
        Number(count),
      ]),
    );
    assert.ok(scaled.size > 0, 'scaling is documented');
    const most = sum(({ name }) => scaled.get(name) ?? compose.services[name].deploy.replicas);
    const allowed = allowedBy(compose.services.postgresql.command);
    assert.ok(most + surge + besides <= allowed, `${most} + ${surge} + ${besides} > ${allowed}`);
  });

  test('of the demo fit, with every autoscaler at its top and one of each more', () => {
    const objects = render('deploy/kubernetes/overlays/demo');
    const find = (kind: string, name: string): Wire =>
      objects.find((one) => one.kind === kind && one.metadata.name === name)?.spec;
    const most = sum(({ name }) => find('HorizontalPodAutoscaler', name).maxReplicas);
    const [{ args }] = find('StatefulSet', 'postgresql').template.spec.containers;
    const allowed = allowedBy(args);
    assert.ok(most + surge + besides <= allowed, `${most} + ${surge} + ${besides} > ${allowed}`);
  });

  test('are written down for whoever runs a PostgreSQL of their own', () => {
    const least = sum(({ replicas }) => replicas.least);
    const most = sum(({ replicas }) => replicas.most);
    const [, ...written] =
      /at least (\d+) connections .* at most (\d+), .* (\d+) more\b.*`max_connections` (\d+)/.exec(
        text('deploy/README.md').replaceAll('\n', ' '),
      ) ?? [];
    assert.deepEqual(written.slice(0, 3).map(Number), [least, most, surge]);
    assert.ok(Number(written[3]) >= most + surge + besides, `${most + surge + besides} are needed`);
  });
});
