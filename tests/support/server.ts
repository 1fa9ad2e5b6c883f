import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '@hiorder/local-engines';
import { eventually, testAdminUrl } from '@hiorder/testing';
import type pg from 'pg';
import type { Demo } from '../../apps/server/src/demo/demo.ts';
import { programOf } from '../../tools/programs/programs.ts';
import { dropAll, queryDatabase } from './databases.ts';

export type { Demo } from '../../apps/server/src/demo/demo.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface TestServer {
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
  /** Reads one context's database as the server's administrator. */
  query<Row extends pg.QueryResultRow>(context: string, sql: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * Starts the real server on databases and files of its own: one process, or with HIORDER_TEST_TOPOLOGY=cluster each
 * context by itself, and then one for all tests of this process. The same tests run on both.
 */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  if (process.env.HIORDER_TEST_TOPOLOGY !== 'cluster') return startOneProcess(env);
  const { sharedCluster } = await import('./shared-cluster.ts');
  return sharedCluster(env);
}

async function startOneProcess(env: NodeJS.ProcessEnv): Promise<TestServer> {
  const adminUrl = env.HIORDER_DATABASE_URL ?? (await testAdminUrl());
  const prefix = `j${randomBytes(4).toString('hex')}_`;
  const stateDir = mkdtempSync(join(tmpdir(), 'hiorder-journey-'));
  const port = await lastingPort();
  const baseUrl = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let output = '';

  async function ended(): Promise<number | null> {
    const process = child;
    if (!process || process.exitCode !== null || process.signalCode !== null)
      return process?.exitCode ?? null;
    return new Promise((resolve) => process.once('exit', (code) => resolve(code)));
  }

  async function start(more: NodeJS.ProcessEnv = {}): Promise<void> {
    const process_ = spawn(process.execPath, [programOf('server')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        HIORDER_DATABASE_URL: adminUrl,
        HIORDER_DATABASE_PREFIX: prefix,
        HIORDER_STATE_DIR: stateDir,
        HIORDER_GRPC_PORT: 'off',
        HIORDER_LOG_LEVEL: 'error',
        HIORDER_RATE_LIMITS: 'off',
        ...env,
        ...more,
      },
    });
    child = process_;
    process_.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    process_.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await eventually(
      async () => {
        if (process_.exitCode !== null)
          throw new Error(`the server ended with ${process_.exitCode}:\n${output}`);
        const response = await fetch(`${baseUrl}/health/ready`).catch(() => undefined);
        if (response?.status !== 200) throw new Error(`the server is not ready:\n${output}`);
      },
      { timeoutMs: 90_000, everyMs: 100 },
    );
  }

  await start();
  return {
    baseUrl,
    stateDir,
    demo: () => JSON.parse(readFileSync(join(stateDir, 'demo.json'), 'utf8')) as Demo,
    output: () => output,
    async kill() {
      child?.kill('SIGKILL');
      await ended();
    },
    async interrupt() {
      child?.kill('SIGINT');
      return ended();
    },
    start,
    async destroy() {
      child?.kill('SIGKILL');
      await ended();
      await dropAll(adminUrl, prefix);
      rmSync(stateDir, { recursive: true, force: true });
    },
    query: <Row extends pg.QueryResultRow>(context: string, sql: string, values: unknown[] = []) =>
      queryDatabase<Row>(adminUrl, { database: `${prefix}${context}`, sql, values }),
  };
}
