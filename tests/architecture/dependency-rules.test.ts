import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { cruiseWithRules, root } from './cruise.ts';

/** File of tests/architecture/planted → the rule it must break. */
const planted: Record<string, string> = {
  'contexts/ordering/src/domain/domain-imports-adapter.ts': 'domain-stays-pure',
  'contexts/ordering/src/domain/domain-imports-node.ts': 'domain-stays-pure',
  'contexts/ordering/src/application/application-imports-adapter.ts': 'application-knows-no-adapter',
  'contexts/ordering/src/adapters/in/http/in-imports-out.ts': 'in-adapters-never-touch-out-adapters',
  'contexts/ordering/src/context-imports-context.ts': 'contexts-meet-only-in-contracts',
  'contexts/ordering/src/unresolvable.ts': 'resolvable',
  'contexts/ordering/src/cycle-a.ts': 'no-cycles',
  'contexts/ordering/src/production-imports-testing.ts': 'no-test-code-in-production',
  'contexts/ordering/context-imports-app.ts': 'contexts-know-no-app',
  'platform/http/src/platform-imports-context.ts': 'platform-knows-no-context',
  'contracts/src/contracts-import-context.ts': 'contracts-stand-alone',
};

/** Nine tenths of the count when it was last set: guards against a cruise that misses a folder and so approves it. */
const MODULE_FLOOR = 1_500;

test('each planted violation is found, by the rule that is meant to find it', async () => {
  const result = await cruiseWithRules(
    ['contexts', 'platform', 'contracts', 'apps'],
    `${root}tests/architecture/planted`,
    ['/dist/'],
  );
  const found = result.summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`);
  for (const [file, rule] of Object.entries(planted)) {
    assert.ok(found.includes(`${file} ${rule}`), `${file} should break ${rule}; found:\n${found.join('\n')}`);
  }
});

test('the real code breaks no rule', async () => {
  const paths = ['platform', 'contracts', 'contexts', 'apps'].filter((path) => existsSync(root + path));
  const result = await cruiseWithRules(paths, root, ['/dist/', 'node_modules', '\\.css$']);
  const own = result.modules.filter((module) => !module.source.includes('node_modules'));
  assert.deepEqual(
    result.summary.violations.map(
      (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
    ),
    [],
  );
  assert.ok(own.length >= MODULE_FLOOR, `only ${own.length} modules were cruised`);
});
