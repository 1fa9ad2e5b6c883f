import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createHttp, routesOf } from '@hiorder/http';
import { silentLog, type Wire } from '@hiorder/testing';
import { readSecrets } from '../../apps/server/src/secrets/read-secrets.ts';
import { CONTEXTS, hasDatabase } from '../../apps/server/src/settings/context-names.ts';
import { readSettings } from '../../apps/server/src/settings/read-settings.ts';
import { SETTINGS } from '../../apps/server/src/settings/settings-table.ts';
import { compose, containerOf, demo, documents, environmentIn, kindIn, known } from '../support/deployed.ts';

describe('a container', () => {
  for (const context of CONTEXTS) {
    test(`of ${context} starts with what it is told, and is told nothing that nobody reads`, () => {
      for (const env of [environmentIn(containerOf(context)), compose.services[context].environment]) {
        assert.deepEqual(
          Object.keys(env).filter((name) => !known.has(name)),
          [],
        );
        assert.equal(env.HIORDER_CONTEXTS, context);
      }
      const env = environmentIn(containerOf(context));
      const settings = readSettings(env, []);
      readSecrets(settings, env);
      assert.equal(settings.ports.get(context), containerOf(context).ports[0].containerPort);
      assert.equal(settings.grpcPort?.number, containerOf(context).ports[1]?.containerPort);
      // Callers choose among the replicas themselves: a name is all of them, and their ports are the container's.
      const { clusterIP, ports } = kindIn(context, 'Service').spec;
      assert.equal(clusterIP, context === 'gateway' ? undefined : 'None');
      for (const { name, port } of ports)
        assert.ok(
          containerOf(context).ports.some((one: Wire) => one.name === name && one.containerPort === port),
        );
      for (const [peer, [url]] of settings.peers)
        assert.equal(new URL(url!).host, `${peer}:${kindIn(peer, 'Service').spec.ports[0].port}`);
    });
  }

  test('is offered every setting that its context reads and an operator may want to decide', () => {
    const decided = [
      // What lies in a container and how, and how its only context is reached, is not the operator's matter.
      ...[/^(PORT|HOST)$/, /^HIORDER_(REUSE_PORT|STATE_DIR|BUILD_APPS|GRPC_PORT)$/, /_PORT$/],
      // For trying things out on a machine of one's own.
      /^HIORDER_(DEMO_DAY_ENDS_AT|LOCAL_PRINTERS)$/,
      // Events travel by Kafka; the provider is found by its public address.
      ...[/^HIORDER_BUS_DATABASE_URL$/, /^HIORDER_TOSS_API_URL$/],
    ];
    const ofDatabases = /DATABASE_(URL|PREFIX|PASSWORD)$/;
    for (const context of CONTEXTS) {
      const read = SETTINGS.filter(({ contexts = CONTEXTS }) => contexts.includes(context));
      const wanted = read.map(({ name }) => name).filter((name) => !decided.some((one) => one.test(name)));
      const offered = Object.keys(environmentIn(containerOf(context)));
      // Identity's own address is nobody's to tell identity; the password of databases, nobody's without one.
      const mayLack = (name: string): boolean =>
        name === `HIORDER_${context.toUpperCase()}_URL` || (!hasDatabase(context) && ofDatabases.test(name));
      const missing = wanted.filter((name) => !offered.includes(name) && !mayLack(name));
      assert.deepEqual(missing, [], context);
    }
  });

  test('of the overlay for real guests starts with its settings and the secrets that it asks for', () => {
    const [overlay] = documents('deploy/kubernetes/overlays/production/kustomization.yaml');
    const literals = overlay.configMapGenerator[0].literals as string[];
    const secrets = SETTINGS.filter(({ secret }) => secret).map(({ name }) => [name, 'x'.repeat(43)]);
    const values: Record<string, string> = {
      ...Object.fromEntries(literals.map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)])),
      ...Object.fromEntries(secrets.filter(([name]) => !name?.endsWith('_DATABASE_URL'))),
    };
    assert.deepEqual(
      Object.keys(values).filter((name) => !known.has(name)),
      [],
    );
    for (const context of CONTEXTS) {
      const env = environmentIn(containerOf(context), values);
      const settings = readSettings(env, []);
      readSecrets(settings, env);
      assert.equal(settings.sandboxUrl, undefined, 'real payments');
      assert.equal(settings.demo, false);
      // As many brokers as it names keep each event.
      assert.ok(settings.bus.kind === 'kafka');
      assert.equal(settings.bus.copies, settings.bus.brokers.length);
    }
  });

  test('of compose starts with what the file .env gives it', () => {
    const given = demo();
    for (const context of CONTEXTS) {
      const env = Object.fromEntries(
        Object.entries(compose.services[context].environment as Record<string, string>).map(
          ([name, value]) => [
            name,
            value.replace(
              /\$\{(\w+)(?::?-([^}]*)|:\?[^}]*)\}/g,
              (_, variable: string, fallback: string | undefined) =>
                variable.startsWith('HIORDER_SECRET') ? (given[variable] ?? '') : (fallback ?? ''),
            ),
          ],
        ),
      );
      readSecrets(readSettings(env, []), env);
    }
  });

  test('of the migration does, too', () => {
    const [container] = kindIn('migration', 'Job').spec.template.spec.containers;
    const env = {
      ...environmentIn({
        env: container.env.filter((one: { name: string }) => one.name !== 'HIORDER_DATABASE_URL'),
      }),
    };
    const settings = readSettings({ ...env, HIORDER_DATABASE_URL: 'postgresql://admin@db' }, []);
    readSecrets(settings, env);
    assert.equal(settings.migrate, 'only');
    assert.deepEqual([...settings.contexts], [...CONTEXTS]);
  });

  test('believes a proxy only where there is one', () => {
    assert.equal(environmentIn(containerOf('gateway')).HIORDER_PROXIES, '1');
    assert.equal(compose.services.gateway.environment.HIORDER_PROXIES, '${HIORDER_PROXIES:-0}');
  });

  test('lacks a setting: the check notices', () => {
    const { HIORDER_PAYMENT_URL: _, ...env } = environmentIn(containerOf('ordering'));
    assert.throws(() => readSettings(env, []), /HIORDER_PAYMENT_URL is missing/);
  });

  test('is asked for its health where the code answers', () => {
    const http = createHttp({
      context: 'any',
      log: silentLog,
      verifier: { verify: () => Promise.reject(new Error()) },
    });
    const answered = routesOf(http).map(({ url }) => url);
    for (const context of CONTEXTS) {
      const { startupProbe, livenessProbe, readinessProbe } = containerOf(context);
      const paths = [startupProbe, livenessProbe, readinessProbe].map((probe) => probe.httpGet.path);
      // The gateway answers as long as it lives, whoever behind it is away.
      const ready = context === 'gateway' ? '/health/live' : '/health/ready';
      assert.deepEqual(paths, ['/health/live', '/health/live', ready]);
      assert.ok(
        paths.every((path) => answered.includes(path)),
        String(answered),
      );
    }
  });

  test('may do nothing that it needs not, and is replaced without a gap', () => {
    for (const context of CONTEXTS) {
      const { spec } = kindIn(context, 'Deployment');
      const { securityContext, image } = containerOf(context);
      assert.equal(image, 'hiorder');
      assert.equal(spec.template.spec.securityContext.runAsNonRoot, true);
      assert.deepEqual(securityContext.capabilities.drop, ['ALL']);
      assert.equal(securityContext.readOnlyRootFilesystem, true);
      assert.deepEqual(spec.strategy.rollingUpdate, { maxUnavailable: 0, maxSurge: 1 });
      const drainMs = Number(environmentIn(containerOf(context)).HIORDER_DRAIN_MS);
      assert.ok(spec.template.spec.terminationGracePeriodSeconds * 1000 > drainMs + 30_000);
    }
  });
});
