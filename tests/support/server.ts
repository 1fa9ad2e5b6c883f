import type { Demo } from '../../apps/server/src/demo/demo.ts';
import type { Databases } from './databases.ts';
import { startOneProcess } from './one-process.ts';
import { storeInSharedServer } from './shared-server.ts';

export type { Demo } from '../../apps/server/src/demo/demo.ts';

export interface TestServer extends Databases {
  readonly baseUrl: string;
  readonly stateDir: string;
  demo(): Demo;
  /** Everything the process printed so far. */
  output(): string;
  /** kill -9, no chance to tidy up. */
  kill(): Promise<void>;
  /** Ctrl-C. Answers the exit code. */
  interrupt(): Promise<number | null>;
  /** Starts the process again on the same data. */
  start(env?: NodeJS.ProcessEnv): Promise<void>;
  /** Ends it and removes its data. */
  destroy(): Promise<void>;
}

const onCluster = () => process.env.HIORDER_TEST_TOPOLOGY === 'cluster';

/**
 * Starts the real server on databases and files of its own: one process, or with HIORDER_TEST_TOPOLOGY=cluster each
 * context by itself, and then one for all tests of this process. The same tests run on both.
 */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  if (!onCluster()) return startOneProcess(env);
  const { sharedCluster } = await import('./shared-cluster.ts');
  return sharedCluster(env);
}

/**
 * For tests that neither stop the server nor set anything for all of it: a store of their own in one that many files
 * share, where the whole run has such a one (HIORDER_TEST_SERVER); else as `startServer`.
 */
export async function startStore(): Promise<TestServer> {
  const { HIORDER_TEST_SERVER: shared } = process.env;
  return shared && !onCluster() ? storeInSharedServer(shared) : startServer();
}
