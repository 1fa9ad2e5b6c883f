// npm test: the checks, then every test on the real parts, which it sets up itself.
//   npm test -- unit            only the steps whose name contains "unit", and what they need
//   npm test -- --times=20 unit the same twenty times in a row, until one of them fails
//   npm test -- --files=kill,pay faults   of these steps only the files whose path contains "kill" or "pay"
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from './check.ts';
import { keepFailures } from './failures.ts';
import { nodeTests, sideBySide, type TestStep } from './node-tests.ts';
import { compiled, run, runLanes, runSteps, type Step } from './steps.ts';
import { testEngines } from './test-engines.ts';
import * as where from './test-patterns.ts';

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
const { nodeTest, onCluster, inRows } = nodeTests({ engines, failures, words });
const { postgres, kafka, redis, chromium, programs, server, browser } = engines.steps;

const build: Step = {
  name: 'build the apps',
  run: () => run(process.execPath, ['tools/build-apps.ts'], compiled),
};

/** What journeys and faults run. */
const built: readonly Step[] = [build, programs];

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
  // One after the other: they wait until nothing happens any more in the server that they share.
  inRows(
    {
      name: 'contract tests',
      patterns: [where.CONTRACTS],
      needs: [...built, postgres, server],
    },
    { rows: 1, filesAtOnce: 1 },
  ),
  inRows(
    {
      name: 'journeys over HTTP',
      patterns: [where.HTTP_JOURNEYS],
      needs: [...built, postgres, server],
    },
    { rows: 2, filesAtOnce: 3 },
  ),
  inRows(
    {
      name: 'journeys in the browser',
      patterns: [where.BROWSER_JOURNEYS],
      needs: [...built, postgres, chromium, server, browser],
    },
    { rows: 3, filesAtOnce: 3 },
  ),
  // Where they are run again, they share it again.
  ...(times === 1 ? [engines.unshare] : []),
  // Much of it is waiting for what was taken away.
  sideBySide('faults, and journeys on the cluster', [
    [
      onCluster({
        name: 'faults of the cluster',
        patterns: [where.CLUSTER_FAULTS],
        needs: [...built, postgres, kafka, redis, chromium],
      }),
      ...faultsOfOneProcess,
    ],
    [
      onCluster({
        name: 'journeys on the cluster',
        together: 'at once',
        env: { HIORDER_TEST_TOPOLOGY: 'cluster' },
        patterns: [
          'tests/journeys/six-steps.*.test.ts',
          'tests/journeys/{bad-input,chat,easing-and-counter,members,one-card,refusals,staff-sign-out}.http.test.ts',
        ],
      }),
      onCluster({ name: 'faults of the runner', patterns: [where.RUNNER_FAULTS] }),
      ...faultsOfOneProcess,
    ],
  ]),
];

const chosen = steps.filter((step) => wanted.length === 0 || wanted.some((word) => step.name.includes(word)));
/** What a step needs comes right before the first one that needs it. */
const inOrder = (some: readonly TestStep[]) => [
  ...new Set(some.flatMap((step) => [...(step.needs ?? []), step])),
];
/** What is set up is set up once; what is tested is tested each time. */
const again = Array.from({ length: times - 1 }, (_, earlier) =>
  chosen
    .map((step) => ({ ...step, name: `${step.name}, run ${earlier + 2} of ${times}` }))
    .flatMap((step) => [...(step.needs?.includes(kafka) ? [engines.kafkaAnew] : []), { ...step, needs: [] }]),
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
