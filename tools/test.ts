// npm test: the checks, then every test on the real parts, which it sets up itself.
//   npm test -- unit            only the steps whose name contains "unit", and what they need
//   npm test -- --times=20 unit the same twenty times in a row, until one of them fails
//   npm test -- --files=kill,pay faults   of these steps only the files whose path contains "kill" or "pay"
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NO_ENGINE } from '@hiorder/local-engines';
import { checks } from './check.ts';
import { keepFailures } from './failures.ts';
import { compiled, root, run, runLanes, runSteps, type Step } from './steps.ts';
import { testEngines } from './test-engines.ts';
import * as where from './test-patterns.ts';

/** A step and the steps without which it cannot run. */
interface TestStep extends Step {
  readonly needs?: readonly Step[];
}

const { values, positionals: wanted } = parseArgs({
  options: { times: { type: 'string', default: '1' }, files: { type: 'string', default: '' } },
  allowPositionals: true,
});
const words = values.files.split(',').filter(Boolean);
if (words.length > 0 && where.filesOf(where.EVERY_TEST.flat(), words).length === 0)
  throw new Error(`There is no test file with ${words.join(' or ')} in its path`);
const times = Number(values.times);
if (!(Number.isInteger(times) && times > 0)) throw new Error('--times takes a whole number from 1');

const failures = keepFailures();
const engines = testEngines();
const { postgres, kafka, redis, chromium, programs, server, browser } = engines.steps;

const vite = join(root, 'node_modules', '.bin', 'vite');
const build: Step = {
  name: 'build the apps',
  run: async () =>
    (await run(vite, ['build', 'apps/guest', '--logLevel', 'warn'])) ||
    run(vite, ['build', 'apps/staff', '--logLevel', 'warn']),
};

/** What journeys and faults run. */
const built: readonly Step[] = [build, programs];

interface NodeTest {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly concurrency?: number;
  readonly needs?: readonly Step[];
  readonly env?: NodeJS.ProcessEnv;
  /**
   * All files in one process, so that they share what is dear to start. "At once": what a file opens before its tests is
   * opened for all files before the first test, and closed after the last.
   */
  readonly together?: 'one after the other' | 'at once';
}

const nodeTest = ({
  name,
  patterns,
  concurrency = 1,
  needs = [],
  env = {},
  together,
}: NodeTest): TestStep => ({
  name,
  needs,
  async run() {
    const files = where.filesOf(patterns, words);
    if (files.length === 0 && words.length > 0) return 0;
    return run(
      process.execPath,
      [
        '--test-reporter=dot',
        '--test-reporter-destination=stdout',
        ...failures.reporterArguments(),
        '--test-timeout=240000',
        ...(together ? howTogether[together] : ['--test', `--test-concurrency=${concurrency}`]),
        ...files,
      ],
      { HIORDER_TEST_CHECK_ANSWERS: 'on', ...compiled, ...engines.env(), ...env },
    );
  },
});

const howTogether = {
  'one after the other': ['tools/tests-together.ts'],
  'at once': ['--test', '--test-isolation=none'],
};

/** As separate processes on Kafka and Redis; where these are not to be had it says so, and with CI=true it fails. */
function onCluster(test: NodeTest): TestStep {
  const step = nodeTest(test);
  return {
    ...step,
    async run() {
      if (!Object.values(engines.env()).includes(NO_ENGINE)) return step.run();
      console.error(`SKIPPED: ${test.name}, which need Kafka and Redis`);
      return process.env.CI ? 1 : 0;
    },
  };
}

/**
 * One step of several rows of tests, each one after the other; a list that stands in two rows is worked off by both.
 * What the first one needs, all of them do.
 */
function sideBySide(name: string, rows: readonly (readonly TestStep[])[]): TestStep {
  return {
    name,
    needs: rows[0]?.[0]?.needs ?? [],
    async run() {
      const begun = new Set<TestStep>();
      /** Where the time goes, for whoever wants to make it less. */
      const took: string[] = [];
      const row = async (tests: readonly TestStep[]): Promise<number> => {
        for (const test of tests) {
          if (begun.has(test)) continue;
          begun.add(test);
          const began = Date.now();
          const failed = await test.run();
          took.push(`${test.name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
          if (failed) return failed;
        }
        return 0;
      };
      const codes = await Promise.all(rows.map(row));
      console.log(took.join(', '));
      return codes.find((code) => code !== 0) ?? 0;
    },
  };
}

/** Each in one process: starting one for each of its files would take longer than most of them do. */
const integration = where.INTEGRATION.map((folders) =>
  nodeTest({
    name: folders,
    patterns: where.integrationIn(folders),
    together: 'one after the other',
    needs: [postgres, kafka, redis],
  }),
);

/** Small ones: starting a process for each of their files would take longer than they do. */
const unitTests = (folders: string): TestStep =>
  nodeTest({
    name: folders,
    patterns: where.unitIn(folders),
    together: 'one after the other',
  });

/** Every other file in each: loading what they all import takes longer than many of them do. */
function inTwoRows({ patterns, ...test }: NodeTest): TestStep {
  const files = where.filesOf(patterns, words);
  const rows = [0, 1].map((row) => files.filter((_, index) => index % 2 === row));
  return sideBySide(
    test.name,
    rows.map((some) => [nodeTest({ ...test, patterns: some, together: 'one after the other' })]),
  );
}

/** Each by itself, so that whichever row of the faults is through takes the next. */
const faultsOfOneProcess = where
  .filesOf([where.FAULTS], words)
  .map((file) => nodeTest({ name: basename(file, '.test.ts'), patterns: [file] }));

const steps: readonly TestStep[] = [
  ...checks.flat(),
  ...built,
  sideBySide(
    'unit tests',
    where.UNIT.map((row) => row.map(unitTests)),
  ),
  {
    name: 'schema dumps',
    needs: [postgres],
    run: () => run(process.execPath, ['tools/schema-dump.ts', '--check'], engines.env()),
  },
  // Four at a time on two cores: each waits now and then.
  sideBySide('integration tests', [integration, integration, integration, integration]),
  inTwoRows({
    name: 'contract tests',
    patterns: [where.CONTRACTS],
    needs: [...built, postgres, server],
  }),
  inTwoRows({
    name: 'journeys over HTTP',
    patterns: [where.HTTP_JOURNEYS],
    needs: [...built, postgres, server],
  }),
  inTwoRows({
    name: 'journeys in the browser',
    patterns: [where.BROWSER_JOURNEYS],
    needs: [...built, postgres, chromium, server, browser],
  }),
  // Where they are run again, they share it again.
  ...(times === 1 ? [engines.unshare] : []),
  onCluster({
    name: 'journeys on the cluster',
    together: 'at once',
    env: { HIORDER_TEST_TOPOLOGY: 'cluster' },
    patterns: [
      'tests/journeys/six-steps.*.test.ts',
      'tests/journeys/{bad-input,chat,easing-and-counter,members,one-card,refusals,staff-sign-out}.http.test.ts',
    ],
    needs: [...built, postgres, kafka, redis, chromium],
  }),
  // Much of it is waiting for what was taken away.
  sideBySide('faults', [
    [
      onCluster({
        name: 'faults of the cluster',
        patterns: [where.CLUSTER_FAULTS],
        needs: [...built, postgres, kafka, redis],
      }),
      ...faultsOfOneProcess,
    ],
    [onCluster({ name: 'faults of the runner', patterns: [where.RUNNER_FAULTS] }), ...faultsOfOneProcess],
  ]),
];

const chosen = steps.filter((step) => wanted.length === 0 || wanted.some((word) => step.name.includes(word)));
/** What a step needs comes right before the first one that needs it. */
const inOrder = (some: readonly TestStep[]) => [
  ...new Set(some.flatMap((step) => [...(step.needs ?? []), step])),
];
/** What is set up is set up once; what is tested is tested each time. */
const again = Array.from({ length: times - 1 }, (_, earlier) =>
  chosen.map((step) => ({ ...step, name: `${step.name}, run ${earlier + 2} of ${times}`, needs: [] })),
).flat();
const ordered = [...inOrder(chosen), ...again];
const lanes = [...checks, built];
const atOnce = lanes.flat();
let failed = 1;
try {
  failed = await runLanes(lanes.map((row) => row.filter((step) => ordered.includes(step))));
  // One after the other: two rows of them beside each other took as long, on two cores, and disturbed each other.
  failed ||= await runSteps(ordered.filter((step) => !atOnce.includes(step)));
} finally {
  const left = await engines.stop();
  for (const reason of left) console.error('An engine of the tests did not stop:', reason);
  if (left.length > 0) failed ||= 1;
  const digest = failures.digest();
  if (digest) console.error(`\n${digest}`);
  failures.forget();
}
process.exit(failed);
