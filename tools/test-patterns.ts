// Which test files each step of `npm test` runs; tests/architecture/every-test-runs.test.ts holds that it is all of them.
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.ts';

const contexts = readdirSync(join(root, 'contexts')).map((context) => `contexts/${context}`);

/** In this order: the longest first. */
export const INTEGRATION = [
  ...new Set([
    ...['platform/messaging/src/kafka', 'contexts/gateway', 'contexts/payment'],
    ...['platform/!(messaging|postgres)', 'contexts/ordering', 'contexts/operations'],
    ...['contexts/notification', '{apps,deploy,examples,tools}', 'platform/messaging/src/!(kafka)'],
    ...['platform/postgres', 'contexts/identity', ...contexts],
  ]),
];
export const integrationIn = (folders: string): string[] => [`${folders}/**/*.int.test.ts`];

/** Two rows beside each other. */
export const UNIT = [['contexts'], ['apps', 'platform', '{contracts,deploy,examples,tools}']];
export const unitIn = (folders: string): string[] => [
  `${folders}/**/*.unit.test.ts`,
  `${folders}/**/*.property.test.ts`,
];

export const ARCHITECTURE = 'tests/architecture/**/*.test.ts';
export const CONTRACTS = 'tests/contracts/**/*.test.ts';
export const HTTP_JOURNEYS = 'tests/journeys/**/*.http.test.ts';
export const BROWSER_JOURNEYS = 'tests/journeys/**/*.browser.test.ts';
export const FAULTS = 'tests/faults/*.test.ts';
export const CLUSTER_FAULTS = 'tests/faults/cluster/faults.test.ts';
export const RUNNER_FAULTS = 'tests/faults/cluster/runner.test.ts';

/** What is run once; some journeys are run again on the cluster. */
export const EVERY_TEST: readonly (readonly string[])[] = [
  ...INTEGRATION.map(integrationIn),
  ...UNIT.flat().map(unitIn),
  ...[ARCHITECTURE, CONTRACTS, HTTP_JOURNEYS, BROWSER_JOURNEYS, FAULTS, CLUSTER_FAULTS, RUNNER_FAULTS].map(
    (pattern) => [pattern],
  ),
];

/** The files of these patterns; with words, those whose path contains one of them. */
export const filesOf = (patterns: readonly string[], words: readonly string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
