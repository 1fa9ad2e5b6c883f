import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { Wire } from '@hiorder/testing';
import { SETTINGS } from '../../apps/server/src/settings/settings-table.ts';
import { OVERLAYS, renderedByTool } from '../../tools/deploy/render.ts';
import { containersIn, render } from '../support/kustomize.ts';

/** Made by the operator's own secret store. */
const FROM_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  demo: [],
  production: ['hiorder-secrets', 'hiorder-administrator'],
};
const SECRETS = SETTINGS.filter(({ secret }) => secret).map(({ name }) => name);

for (const overlay of OVERLAYS)
  describe(`the overlay ${overlay}`, () => {
    const objects = render(`deploy/kubernetes/overlays/${overlay}`);
    const ofKind = (kind: string): Wire[] => objects.filter((object) => object.kind === kind);
    const find = (kind: string, name: string): Wire =>
      ofKind(kind).find(({ metadata }) => metadata.name === name) ??
      assert.fail(`there is no ${kind} ${name}`);
    const workloads = ['Deployment', 'StatefulSet', 'Job'].flatMap(ofKind);

    test('has each object once, in its namespace', () => {
      const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
      );
      const [{ metadata }] = ofKind('Namespace') as [Wire];
      for (const object of objects)
        if (object.kind !== 'Namespace') assert.equal(object.metadata.namespace, metadata.name);
    });

    test('runs images of a version that does not change, and nobody else’s under our name', () => {
      for (const { image, imagePullPolicy } of workloads.flatMap(containersIn)) {
        assert.match(image, /:(?!latest$)[\w.]+$/, image);
        if (overlay === 'demo' && image.startsWith('hiorder:')) assert.equal(imagePullPolicy, 'Never');
      }
    });

    test('has every map, secret and disk that a container asks for', () => {
      for (const { env = [] } of workloads.flatMap(containersIn))
        for (const { valueFrom } of env) {
          const { configMapKeyRef: map, secretKeyRef: secret } = valueFrom ?? {};
          const { name, key, optional } = map ?? secret ?? { optional: true };
          if (optional) continue;
          if (secret && FROM_OUTSIDE[overlay]?.includes(name))
            assert.ok(SECRETS.includes(key) || key === 'HIORDER_DATABASE_URL', key);
          else assert.ok(key in find(map ? 'ConfigMap' : 'Secret', name).data, `${name} has no ${key}`);
        }
      for (const { metadata, spec } of workloads) {
        const { volumes = [], containers } = spec.template.spec;
        const claimed = (spec.volumeClaimTemplates ?? []).map((one: Wire) => one.metadata.name);
        const there = [...volumes.map(({ name }: Wire) => name), ...claimed];
        for (const { volumeMounts = [] } of containers)
          for (const { name } of volumeMounts) assert.ok(there.includes(name), `${metadata.name}: ${name}`);
        for (const { persistentVolumeClaim } of volumes)
          if (persistentVolumeClaim) find('PersistentVolumeClaim', persistentVolumeClaim.claimName);
      }
    });

    test('has somebody behind every name, and somebody to scale and to spare', () => {
      for (const { metadata, spec } of ofKind('Service')) {
        const behind = workloads.filter(({ spec: { template } }) =>
          Object.entries(spec.selector).every(([key, value]) => template.metadata.labels[key] === value),
        );
        assert.equal(behind.length, 1, metadata.name);
        const ports = behind
          .flatMap(containersIn)
          .flatMap(({ ports: some }) => some.map((one: Wire) => one.name));
        for (const { targetPort } of spec.ports) assert.ok(ports.includes(targetPort), metadata.name);
      }
      for (const { spec } of ofKind('HorizontalPodAutoscaler'))
        find(spec.scaleTargetRef.kind, spec.scaleTargetRef.name);
      for (const { spec } of ofKind('PodDisruptionBudget'))
        assert.ok(
          workloads.some(({ spec: { selector } }) =>
            isDeepStrictEqual(selector?.matchLabels, spec.selector.matchLabels),
          ),
        );
    });

    test('is entered where its public address says', () => {
      const { host } = new URL(find('ConfigMap', 'hiorder-settings').data.HIORDER_PUBLIC_URL);
      for (const { metadata, spec } of ofKind('Ingress')) {
        assert.ok(spec.ingressClassName, 'which controller');
        for (const { host: asked, http } of spec.rules) {
          assert.equal(asked, metadata.name === 'hiorder' ? host : `grpc.${host}`);
          assert.deepEqual(
            spec.tls.flatMap(({ hosts }: Wire) => hosts),
            [asked],
          );
          for (const { backend } of http.paths)
            assert.ok(
              find('Service', backend.service.name).spec.ports.some(
                ({ port }: Wire) => port === backend.service.port.number,
              ),
            );
        }
      }
    });

    test('a disk of one machine has one who writes to it, a shared one a class that can be shared', () => {
      const { accessModes, storageClassName } = find('PersistentVolumeClaim', 'hiorder-photos').spec;
      if (accessModes.includes('ReadWriteMany')) return assert.ok(storageClassName);
      assert.equal(find('Deployment', 'menu').spec.strategy.type, 'Recreate');
      assert.equal(find('HorizontalPodAutoscaler', 'menu').spec.maxReplicas, 1);
    });

    test('is what kustomize makes of it', (t) => {
      const built = renderedByTool(`deploy/kubernetes/overlays/${overlay}`);
      if (built === undefined) return t.skip(skippedLoudly(overlay));
      assert.equal(built.status, 0, built.stderr);
      const theirs = parseAllDocuments(built.stdout.replaceAll(GENERATED, '$1')).map((one): Wire =>
        one.toJS(),
      );
      assert.deepEqual(inOrder(theirs), inOrder(objects));
    });
  });

/**
 * Our own rendering, which all the other tests look at, needs no tool. Where one is promised (HIORDER_TEST_KUSTOMIZE=required,
 * as in the workflow), a machine without it fails.
 */
function skippedLoudly(overlay: string): string {
  const skipped = `SKIPPED: the overlay ${overlay} beside what kustomize makes of it: neither kustomize nor kubectl is on the PATH`;
  assert.notEqual(process.env.HIORDER_TEST_KUSTOMIZE, 'required', skipped);
  console.error(skipped);
  return skipped;
}

/** What kustomize puts behind the names of what it has generated. */
const GENERATED = /\b(hiorder-(?:settings|secrets|administrator))-[a-z0-9]{10}\b/g;

/** Secrets by their keys: values are written otherwise. */
const inOrder = (objects: readonly Wire[]): Wire[] =>
  objects
    .map((object) =>
      object.kind === 'Secret' ? { ...object, data: Object.keys(object.data).sort() } : object,
    )
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
const nameOf = ({ kind, metadata }: Wire): string => `${kind} ${metadata.name}`;

test('a patch that changes nothing is a mistake', () => {
  assert.throws(() => render('tests/architecture/planted/overlay'), /nothing to patch: .*"hiorder-fotos"/);
});
