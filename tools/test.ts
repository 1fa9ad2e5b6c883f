// npm test: the checks, then every test on the real parts, which it sets up itself.
//   npm test -- unit            only the steps whose name contains "unit"
import { join } from 'node:path';
import { startTestPostgres } from '@hiorder/testing';
import { checks } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { root, run, runSteps, type Step } from './steps.ts';

const vite = join(root, 'node_modules', '.bin', 'vite');
let env: NodeJS.ProcessEnv = {};

function nodeTest(name: string, patterns: readonly string[], concurrency: number): Step {
  return {
    name,
    run: () =>
      run(
        process.execPath,
        [
          '--test',
          '--test-reporter=dot',
          '--test-reporter-destination=stdout',
          `--test-concurrency=${concurrency}`,
          '--test-timeout=240000',
          ...patterns,
        ],
        env,
      ),
  };
}

let stopPostgres: (() => Promise<void>) | undefined;

const steps: readonly Step[] = [
  ...checks,
  {
    name: 'build the apps',
    run: async () =>
      (await run(vite, ['build', 'apps/guest', '--logLevel', 'warn'])) ||
      run(vite, ['build', 'apps/staff', '--logLevel', 'warn']),
  },
  nodeTest(
    'unit tests',
    [
      '{platform,contracts,contexts,apps}/**/*.unit.test.ts',
      '{platform,contracts,contexts,apps}/**/*.property.test.ts',
    ],
    2,
  ),
  {
    name: 'PostgreSQL for the tests',
    run: async () => {
      const server = await startTestPostgres();
      stopPostgres = server.stop;
      env = { ...env, HIORDER_TEST_POSTGRES_URL: server.adminUrl };
      return 0;
    },
  },
  { name: 'schema dumps', run: () => run(process.execPath, ['tools/schema-dump.ts', '--check'], env) },
  nodeTest('integration tests', ['{platform,contexts,apps}/**/*.int.test.ts'], 2),
  nodeTest('contract tests', ['tests/contracts/**/*.test.ts'], 1),
  nodeTest('journeys over HTTP', ['tests/journeys/**/*.http.test.ts'], 1),
  {
    name: 'Chromium for the browser tests',
    run: async () => {
      const path = await ensureChromium();
      if (path) env = { ...env, HIORDER_CHROMIUM: path };
      return path || !process.env.CI ? 0 : 1;
    },
  },
  nodeTest('journeys in the browser', ['tests/journeys/**/*.browser.test.ts'], 1),
  nodeTest('faults', ['tests/faults/**/*.test.ts'], 1),
];

const wanted = process.argv.slice(2);
const chosen =
  wanted.length === 0
    ? steps
    : steps.filter(
        (step) =>
          /^(PostgreSQL|Chromium|build)/.test(step.name) || wanted.some((word) => step.name.includes(word)),
      );

const code = await runSteps(chosen);
await stopPostgres?.();
process.exit(code);
