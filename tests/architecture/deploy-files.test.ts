import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { createHttp, routesOf } from '@hiorder/http';
import { silentLog, type Wire } from '@hiorder/testing';
import { readSecrets } from '../../apps/server/src/secrets/read-secrets.ts';
import {
  CALLS,
  CONTEXTS,
  hasDatabase,
  type ContextName,
} from '../../apps/server/src/settings/context-names.ts';
import { readSettings } from '../../apps/server/src/settings/read-settings.ts';
import { SETTINGS } from '../../apps/server/src/settings/settings-table.ts';
import { askedMetrics } from '../../tools/deploy/monitoring.ts';
import { deployFiles } from '../../tools/deploy/files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (path: string): string => readFileSync(root + path, 'utf8');
const documents = (path: string): Wire[] => parseAllDocuments(text(path)).map((one) => one.toJS());
const base = (file: string): Wire[] => documents(`deploy/kubernetes/base/${file}.yaml`);
const kindIn = (file: string, kind: string): Wire => base(file).find((one) => one.kind === kind);
const containerOf = (context: string): Wire => kindIn(context, 'Deployment').spec.template.spec.containers[0];
const compose = parse(text('deploy/compose.yaml'));
const known = new Set(SETTINGS.map(({ name }) => name));

/** `overlays/demo`: what its config map and its secrets hold. */
function demo(): Record<string, string> {
  const [overlay] = documents('deploy/kubernetes/overlays/demo/kustomization.yaml');
  const lines = [
    ...overlay.configMapGenerator[0].literals,
    ...text('deploy/kubernetes/overlays/demo/demo.env').split('\n').filter(Boolean),
  ] as string[];
  return Object.fromEntries(lines.map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]));
}

/** As a container sees it. */
function environmentIn(container: Wire, values = demo()): Record<string, string> {
  const pairs = container.env.map(({ name, value, valueFrom }: Wire) => {
    const reference = valueFrom?.configMapKeyRef ?? valueFrom?.secretKeyRef;
    return [
      name,
      value ?? values[reference.key] ?? (reference.optional ? '' : `${reference.key} is nowhere`),
    ];
  });
  return Object.fromEntries(pairs);
}

test('what is written is what follows from the code: npm run deploy-files', () => {
  for (const [path, wanted] of deployFiles()) assert.equal(text(path), wanted, path);
});

test('every context is there, in Kubernetes and in compose, and in the kustomization', () => {
  const [{ resources }] = base('kustomization');
  for (const context of CONTEXTS) {
    assert.ok(compose.services[context], `compose has ${context}`);
    assert.ok(resources.includes(`${context}.yaml`), `the kustomization has ${context}`);
    for (const kind of [
      'Deployment',
      'Service',
      'HorizontalPodAutoscaler',
      'PodDisruptionBudget',
      'NetworkPolicy',
    ])
      assert.equal(kindIn(context, kind)?.metadata.name, context, `${kind} of ${context}`);
  }
});

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
      for (const [peer, [url]] of settings.peers)
        assert.equal(new URL(url!).host, `${peer}:${kindIn(peer, 'Service').spec.ports[0].port}`);
    });
  }

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

test('the network lets through what the context map draws, and nothing else', () => {
  const allowed = new Set<string>();
  for (const context of CONTEXTS) {
    const { ingress, egress } = kindIn(context, 'NetworkPolicy').spec;
    const names = (peers: Wire[]): string[] =>
      peers.flatMap((peer) => peer.podSelector?.matchLabels?.['app.kubernetes.io/name'] ?? []);
    for (const caller of names(ingress[0].from)) allowed.add(`${caller} → ${context}`);
    const called = egress.flatMap((rule: Wire) => names(rule.to)).filter((name: string) => isContext(name));
    for (const callee of called)
      assert.ok(
        names(kindIn(callee, 'NetworkPolicy').spec.ingress[0].from).includes(context),
        `${context} may send to ${callee}, which must let it in`,
      );
  }
  const drawn = CONTEXTS.flatMap((caller) => [
    ...(CALLS[caller] ?? []).map((callee) => `${caller} → ${callee}`),
    ...(caller === 'identity' ? [] : [`${caller} → identity`]),
  ]);
  assert.deepEqual([...allowed].toSorted(), [...new Set(drawn)].toSorted());
});

/** Whom a rule names, in words; what is wider than one of ours, or than a role, says what it is. */
const whom = ({ podSelector, namespaceSelector, ipBlock, ...more }: Wire): string => {
  const name = podSelector?.matchLabels?.['app.kubernetes.io/name'];
  const role = namespaceSelector?.matchLabels?.['hiorder.dev/role'];
  const known =
    name ?? (role && `namespace ${role}`) ?? (ipBlock && `the internet but ${ipBlock.except.length}`);
  return known && Object.keys(more).length === 0 ? known : JSON.stringify({ podSelector, namespaceSelector });
};
const rulesOf = (rules: Wire[], peers: 'from' | 'to'): string[] =>
  rules.flatMap((rule) =>
    rule[peers].flatMap((peer: Wire) =>
      rule.ports.map(({ port }: { port: number }) => `${whom(peer)} ${port}`),
    ),
  );

test('a policy opens a container for those it works with, on their ports, and for nobody else', () => {
  for (const context of CONTEXTS) {
    const { ingress, egress, policyTypes } = kindIn(context, 'NetworkPolicy').spec;
    assert.deepEqual(policyTypes, ['Ingress', 'Egress']);
    const wired = text(`apps/server/src/wiring/${context}.ts`);
    const hasGrpc = wired.includes('grpc');
    const callers = CONTEXTS.filter((caller) => callsOf(caller).includes(context));
    assert.deepEqual(
      rulesOf(ingress, 'from').toSorted(),
      [
        ...callers.map((caller) => `${caller} 8080`),
        'namespace monitoring 8080',
        ...(context === 'gateway' ? ['namespace ingress 8080'] : []),
        ...(hasGrpc ? ['namespace ingress 8090'] : []),
      ].toSorted(),
      `into ${context}`,
    );
    assert.deepEqual(
      rulesOf(egress, 'to').toSorted(),
      [
        ...callsOf(context).map((callee) => `${callee} 8080`),
        'kafka 9092',
        'namespace monitoring 4318',
        ...(hasDatabase(context) ? ['postgresql 5432'] : []),
        ...(wired.includes('redisFor(') ? ['redis 6379'] : []),
        ...(context === 'payment' ? ['the internet but 4 443'] : []),
      ].toSorted(),
      `out of ${context}`,
    );
  }
});

/** Everybody but identity checks tokens with its keys. */
const callsOf = (caller: ContextName): ContextName[] => [
  ...new Set([...(CALLS[caller] ?? []), ...(caller === 'identity' ? [] : (['identity'] as const))]),
];

const isContext = (name: string): name is ContextName => (CONTEXTS as readonly string[]).includes(name);

test('panels and alerts ask for metrics that the code has, by labels that they carry', async () => {
  const code = await sources();
  for (const metric of askedMetrics())
    assert.ok(code.includes(`'${metric}'`) || code.includes(`${metric}:`), metric);
});

test('a context that is gone is told, whichever it is', () => {
  const { expr } = parse(text('deploy/monitoring/alerts.yaml')).groups[0].rules.find(
    (rule: Wire) => rule.alert === 'ContextIsGone',
  );
  for (const context of CONTEXTS)
    assert.ok(expr.includes(`absent(hiorder_overload_limit{context="${context}"})`));
});

async function sources(): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob('{platform,contexts}/*/src/**/*.ts', { cwd: root }))
    if (!file.endsWith('.test.ts')) texts.push(text(file));
  return texts.join('\n');
}

test('what the image is told to run is there, and it does not run as root', () => {
  const dockerfile = text('Dockerfile');
  assert.match(dockerfile, /^USER 10001:10001$/m);
  const [, main] = /^CMD \["(.+)"\]$/m.exec(dockerfile) ?? [];
  assert.ok(text(main ?? 'no CMD').length > 0);
  assert.ok(text(compose.services['payment-sandbox'].command[0]).length > 0);
});
