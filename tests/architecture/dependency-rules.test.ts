import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cruiseWithRules, root, ruleNames } from './cruise.ts';

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
  'contexts/ordering/src/domain/domain-imports-value-of-contracts.ts':
    'domain-takes-only-types-from-contracts',
  'contexts/ordering/src/adapters/out/out-imports-in.ts': 'out-adapters-never-touch-in-adapters',
  'platform/kernel/src/kernel-imports-platform.ts': 'kernel-stands-alone',
  'apps/guest/src/app-imports-context.ts': 'web-apps-see-only-contracts-and-ui',
};

/** Nine tenths of the counts when they were last set: a cruise that misses a folder would approve what is in it. */
const MODULE_FLOORS = { platform: 310, contracts: 55, contexts: 1_160, apps: 950 };

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
  const paths = Object.keys(MODULE_FLOORS);
  const result = await cruiseWithRules(paths, root, ['/dist/', 'node_modules', '\\.css$']);
  const own = result.modules.filter((module) => !module.source.includes('node_modules'));
  assert.deepEqual(
    result.summary.violations.map(
      (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
    ),
    [],
  );
  for (const [folder, floor] of Object.entries(MODULE_FLOORS)) {
    const { length } = own.filter(({ source }) => source.startsWith(`${folder}/`));
    assert.ok(length >= floor, `only ${length} modules of ${folder} were cruised`);
  }
});

test('every rule has a violation planted', () => {
  assert.deepEqual([...new Set(Object.values(planted))].sort(), ruleNames().sort());
});
