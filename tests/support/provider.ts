import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '@hiorder/local-engines';
import { eventually, mayBeKilled } from '@hiorder/testing';
import { programOf } from '../../tools/programs/programs.ts';
import { ownSecrets } from '../../apps/server/src/secrets/own-secrets.ts';
import type { TestCluster } from './cluster.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SECRET = 'test_sk_journeys';
export const CLIENT_KEY = 'test_ck_journeys';

/** As the provider tells it; see its API for the rest. */
interface ProviderPayment {
  readonly orderId: string;
  readonly status: string;
  readonly approvedAt: string | null;
  readonly balanceAmount: number;
}

/** A payment provider that a test may trouble, and whose books it may read. */
export interface Provider {
  /** Won, net of refunds, that the provider has taken for an order. */
  takenFor(orderId: string): Promise<number>;
  paymentsFor(orderId: string): Promise<ProviderPayment[]>;
  /** Whatever it has ever taken, also what it has given back. */
  books(): Promise<ProviderPayment[]>;
  /** How many confirm calls have reached the provider. */
  confirms(): Promise<number>;
  /** Causes faults from the next call on; `{}` ends them. */
  faults(plan: Record<string, unknown>): Promise<void>;
  /** kill -9: nobody answers at its address. What it has kept is there again after `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface TestProvider extends Provider {
  /** Makes the server use this provider instead of its own sandbox. */
  readonly env: NodeJS.ProcessEnv;
  /** Makes the server take it for Toss itself: guests then pay in Toss's own window (`standInForToss`). */
  readonly asToss: NodeJS.ProcessEnv;
  readonly url: string;
  stop(): Promise<void>;
}

/** What its own port answers to whoever has the key. */
function booksOf(url: string, secret: string): Omit<Provider, 'kill' | 'start'> {
  const headers = {
    authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const all = async () =>
    (await (await fetch(`${url}/__payments`, { headers })).json()) as {
      payments: ProviderPayment[];
      calls: { confirm: number };
    };
  const books = async () => (await all()).payments.filter(({ approvedAt }) => approvedAt !== null);
  const paymentsFor = async (orderId: string): Promise<ProviderPayment[]> =>
    (await books()).filter((payment) => payment.orderId === orderId);
  return {
    books,
    paymentsFor,
    takenFor: async (orderId) =>
      (await paymentsFor(orderId)).reduce((sum, payment) => sum + payment.balanceAmount, 0),
    confirms: async () => (await all()).calls.confirm,
    async faults(plan) {
      const response = await fetch(`${url}/__faults`, { method: 'PUT', headers, body: JSON.stringify(plan) });
      if (!response.ok) throw new Error(`faults refused: ${await response.text()}`);
    },
  };
}

/** The one that a cluster brings along, as a process of its own. */
export function providerOf({ crew, stateDir, urlsOf }: TestCluster): Provider {
  const [url = ''] = urlsOf('sandbox');
  return {
    ...booksOf(url, ownSecrets(stateDir).paymentSecretKey),
    kill: () => crew.kill('sandbox'),
    start: () => crew.start('sandbox'),
  };
}

/** The sandbox provider as a process of its own, which outlives the server that is being killed. */
export async function startProvider(): Promise<TestProvider> {
  const dir = mkdtempSync(join(tmpdir(), 'hiorder-provider-'));
  let child: ChildProcess | undefined;
  const launch = async (port: string): Promise<string> => {
    let output = '';
    child = mayBeKilled(
      spawn(process.execPath, [programOf('sandbox')], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, PORT: port, HIORDER_SANDBOX_DATA: dir, HIORDER_SANDBOX_SECRET_KEY: SECRET },
      }),
    );
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return eventually(
      () => {
        const found = /https?:\/\/[^\s"]+:\d+/.exec(output)?.[0];
        if (!found) throw new Error(`the provider did not start: ${output}`);
        return found;
      },
      { timeoutMs: 60_000 },
    );
  };
  const kill = async (): Promise<void> => {
    const process_ = child;
    child = undefined;
    if (!process_ || process_.exitCode !== null) return;
    process_.kill('SIGKILL');
    await new Promise((resolve) => process_.once('exit', resolve));
  };
  // While it is away nobody else is given it.
  const url = await launch(String(await lastingPort()));
  return {
    ...booksOf(url, SECRET),
    env: {
      HIORDER_PAYMENT_SANDBOX_URL: url,
      HIORDER_SECRET_PAYMENT_SECRET_KEY: SECRET,
      HIORDER_SECRET_PAYMENT_CLIENT_KEY: CLIENT_KEY,
    },
    asToss: {
      HIORDER_TOSS_SECRET_KEY: SECRET,
      HIORDER_TOSS_CLIENT_KEY: CLIENT_KEY,
      HIORDER_TOSS_API_URL: url,
    },
    url,
    kill,
    async start() {
      await launch(new URL(url).port);
    },
    async stop() {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
