import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { deployFiles } from '../../tools/deploy/files.ts';
import { base, compose, kindIn, text } from '../support/deployed.ts';

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

test('what the image is told to run is there, and it does not run as root', () => {
  const dockerfile = text('Dockerfile');
  assert.match(dockerfile, /^USER 10001:10001$/m);
  const [, main] = /^CMD \["(.+)"\]$/m.exec(dockerfile) ?? [];
  assert.ok(text(main ?? 'no CMD').length > 0);
  assert.ok(text(compose.services['payment-sandbox'].command[0]).length > 0);
});
