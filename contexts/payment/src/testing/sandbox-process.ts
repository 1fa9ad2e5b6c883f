import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mayBeKilled, type Wire } from '@hiorder/testing';

const MAIN = fileURLToPath(new URL('../../../../apps/sandbox/src/main.ts', import.meta.url));
export const SECRET_KEY = 'test_sk_payment';

interface SandboxPayment {
  readonly paymentKey: string;
  readonly orderId: string;
  readonly status: string;
  readonly totalAmount: number;
  readonly balanceAmount: number;
  readonly approvedAt: string | null;
  readonly cancels: readonly { readonly cancelAmount: number }[] | null;
}

/** The real sandbox in a process of its own, which tests may kill and start again on the same books and address. */
export interface SandboxProcess {
  readonly url: string;
  readonly settings: { kind: 'toss'; secretKey: string; clientKey: string; apiUrl: string };
  /** What the guest does in the payment window; the payment key. */
  agree(orderId: string, amount: number, action?: 'approve' | 'slow' | 'refuse'): Promise<string>;
  faults(faults: object): Promise<void>;
  payments(orderId: string): Promise<SandboxPayment[]>;
  /** Somebody gives that much of a payment back in the provider's own console. */
  giveBack(paymentKey: string, amount: number): Promise<void>;
  calls(): Promise<Readonly<Record<'confirm' | 'cancel' | 'find', number>>>;
  /** kill -9; nobody answers at its address until `restart`. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function startSandbox(): Promise<SandboxProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'hiorder-payment-sandbox-'));
  const first = await launch(directory, 0);
  let { child } = first;
  const { url } = first;
  const authorization = `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`;

  const hook = async (method: string, path: string, body?: object): Promise<Wire> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url,
    settings: { kind: 'toss', secretKey: SECRET_KEY, clientKey: 'test_ck_payment', apiUrl: url },
    agree: (orderId, amount, action = 'approve') => agree(url, { orderId, amount, action }),
    faults: async (faults) => void (await hook('PUT', '/__faults', faults)),
    async payments(orderId) {
      const { payments } = (await hook('GET', '/__payments')) as { payments: SandboxPayment[] };
      return payments.filter((payment) => payment.orderId === orderId);
    },
    giveBack: async (paymentKey, cancelAmount) =>
      void (await hook('POST', `/v1/payments/${paymentKey}/cancel`, { cancelReason: '변심', cancelAmount })),
    calls: async () => (await hook('GET', '/__payments')).calls,
    kill,
    async restart() {
      ({ child } = await launch(directory, Number(new URL(url).port)));
    },
    async end() {
      await kill();
      await rm(directory, { recursive: true });
    },
  };
}

async function agree(
  url: string,
  { orderId, amount, action }: { orderId: string; amount: number; action: string },
): Promise<string> {
  const query = new URLSearchParams({
    ...{ orderId, amount: String(amount), currency: 'KRW', orderName: '달빛 부대찌개' },
    ...{ successUrl: 'http://localhost/pay/success', failUrl: 'http://localhost/pay/fail' },
  });
  const body = new URLSearchParams({ action });
  const answer = await fetch(`${url}/sandbox/checkout?${query.toString()}`, {
    method: 'POST',
    redirect: 'manual',
    body,
  });
  const back = new URL(answer.headers.get('location') ?? 'http://localhost/nowhere');
  const paymentKey = back.searchParams.get('paymentKey');
  if (paymentKey === null) throw new Error(`the payment window sent the guest to ${back.href}`);
  return paymentKey;
}

async function launch(directory: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const env = { HIORDER_SANDBOX_SECRET_KEY: SECRET_KEY, HIORDER_SANDBOX_DATA: directory, PORT: String(port) };
  const child = mayBeKilled(
    spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url?: string; level?: string };
    if (url !== undefined) return { child, url };
  }
  throw new Error('the sandbox ended before it listened');
}
