import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '@hiorder/local-engines';
import { dropAll, eventually, mayBeKilled, testAdminUrl } from '@hiorder/testing';
import { programOf } from '../../tools/programs/programs.ts';
import { dayEndsLater } from './business-day.ts';
import { databasesOf } from './databases.ts';
import type { Demo, TestServer } from './server.ts';
import { assertDocumented } from './undocumented-answers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface OneProcess extends TestServer {
  readonly adminUrl: string;
  /** Before the names of its databases. */
  readonly prefix: string;
}

/** Everything in one process, on databases and files of its own. */
export async function startOneProcess(env: NodeJS.ProcessEnv): Promise<OneProcess> {
  const adminUrl = env.HIORDER_DATABASE_URL ?? (await testAdminUrl());
  const prefix = `j${randomBytes(4).toString('hex')}_`;
  const stateDir = mkdtempSync(join(tmpdir(), 'hiorder-journey-'));
  const port = await lastingPort();
  const baseUrl = `http://localhost:${port}`;
  const dayEndsAt = dayEndsLater();
  let child: ChildProcess | undefined;
  let closed: Promise<unknown> = Promise.resolve();
  let output = '';

  /** With all that it has written. */
  async function ended(): Promise<number | null> {
    await closed;
    return child?.exitCode ?? null;
  }

  async function start(more: NodeJS.ProcessEnv = {}): Promise<void> {
    const process_ = mayBeKilled(
      spawn(process.execPath, [programOf('server')], {
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
          HIORDER_DEMO_DAY_ENDS_AT: dayEndsAt,
          HIORDER_LOCAL_PRINTERS: 'on',
          HIORDER_LOG_LEVEL: 'error',
          HIORDER_RATE_LIMITS: 'off',
          HIORDER_TEST_CHECK_ANSWERS: 'on',
          ...env,
          ...more,
        },
      }),
    );
    child = process_;
    closed = new Promise((resolve) => process_.once('close', resolve));
    process_.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    process_.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await eventually(
      async () => {
        if (process_.exitCode !== null)
          throw new Error(`the server ended with ${process_.exitCode}:\n${output}`);
        const response = await fetch(`${baseUrl}/health/ready`).catch(() => undefined);
        if (response?.status !== 200) throw new Error(`the server is not ready:\n${output}`);
      },
      { timeoutMs: 180_000, everyMs: 100 },
    );
  }

  async function remove(): Promise<void> {
    child?.kill('SIGKILL');
    await ended();
    try {
      await dropAll(adminUrl, prefix);
    } finally {
      rmSync(stateDir, { recursive: true, force: true });
    }
  }

  async function destroy(): Promise<void> {
    await remove();
    assertDocumented(output);
  }

  try {
    await start();
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...{ baseUrl, stateDir, adminUrl, prefix, destroy },
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
    ...databasesOf(adminUrl, prefix),
  };
}
