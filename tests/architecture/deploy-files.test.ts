import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OWNER } from '../../apps/server/src/demo/demo-store.ts';
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

describe('what deploy/README.md has people type', () => {
  const lines = text('deploy/README.md').split('\n');
  const composing = lines.filter((line) => line.startsWith('docker compose '));

  test('gives compose the file with the secrets each time: it would look for it beside compose.yaml', () => {
    assert.ok(composing.length >= 3);
    for (const line of composing)
      assert.match(line, /^docker compose --env-file \.env -f deploy\/compose\.yaml /);
    for (const ignored of ['.gitignore', '.dockerignore'])
      assert.ok(text(ignored).split('\n').includes('.env'), `${ignored}: .env`);
  });

  test('starts the practice provider, which nobody gets unasked', () => {
    const { profiles } = compose.services['payment-sandbox'];
    assert.deepEqual(profiles, ['sandbox']);
    assert.ok(lines.some((line) => line.startsWith(`echo COMPOSE_PROFILES=${profiles[0]} >> .env`)));
  });

  test('finds the links of the demo store where identity says them', () => {
    const said = lines.flatMap((line) => /logs .*identity \| grep '(.+)'$/.exec(line)?.slice(1) ?? []);
    assert.equal(said.length, 2, 'in compose and in Kubernetes');
    const code = text('apps/server/src/member/own-demo.ts');
    for (const words of said) assert.ok(code.includes(`'${words}'`), words);
    assert.ok(text('deploy/README.md').includes(`\`${OWNER.email}\``));
  });
});

test('what the image is told to run is there, and it does not run as root', () => {
  const dockerfile = text('Dockerfile');
  assert.match(dockerfile, /^USER 10001:10001$/m);
  const [, main] = /^CMD \["(.+)"\]$/m.exec(dockerfile) ?? [];
  assert.ok(text(main ?? 'no CMD').length > 0);
  assert.ok(text(compose.services['payment-sandbox'].command[0]).length > 0);
});
