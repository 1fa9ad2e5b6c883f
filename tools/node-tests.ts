// Steps of `npm test` that run test files.
import { NO_ENGINE } from '@hiorder/local-engines';
import type { Failures } from './failures.ts';
import { compiled, run, type Step } from './steps.ts';
import type { Engines } from './test-engines.ts';
import { filesOf } from './test-patterns.ts';

/** A step and the steps without which it cannot run. */
export interface TestStep extends Step {
  readonly needs?: readonly Step[];
}

export interface NodeTest {
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

const howTogether = {
  'one after the other': ['tools/tests-together.ts'],
  'at once': ['--test', '--test-isolation=none'],
};

/**
 * One step of several rows of tests, each one after the other; a list that stands in two rows is worked off by both.
 * What the first one needs, all of them do.
 */
export function sideBySide(name: string, rows: readonly (readonly TestStep[])[]): TestStep {
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

export interface NodeTestOptions {
  readonly engines: Pick<Engines, 'env'>;
  readonly failures: Pick<Failures, 'reporterArguments'>;
  /** Only files whose path contains one of them; empty for all. */
  readonly words: readonly string[];
}

export function nodeTests({ engines, failures, words }: NodeTestOptions) {
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
      const files = filesOf(patterns, words);
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
   * A few files in one process, since loading what they all import takes longer than many of them do; whichever row is
   * through takes the next few.
   */
  function inRows({ patterns, ...test }: NodeTest, o: { rows: number; filesAtOnce: number }): TestStep {
    const files = filesOf(patterns, words);
    const parts = Math.ceil(files.length / o.filesAtOnce);
    const steps = Array.from({ length: parts }, (_, part) => {
      const some = files.filter((_, index) => index % parts === part);
      return nodeTest({ ...test, name: `part ${part + 1}`, patterns: some, together: 'one after the other' });
    });
    return sideBySide(
      test.name,
      Array.from({ length: o.rows }, () => steps),
    );
  }

  return { nodeTest, onCluster, inRows };
}
