import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mayBeKilled, type Wire } from '@hiorder/testing';
import { createServiceAuth } from '@hiorder/http';
import { newId } from '@hiorder/kernel';
import { SERVICE_SECRET, STORE, tokenOf, type PaymentFixture } from './payment-fixture.ts';
import type { KillableCall } from './killable-process.ts';
import type { SandboxProcess } from './sandbox-process.ts';

const MAIN = fileURLToPath(new URL('./killable-process.ts', import.meta.url));

/** As `killable-process.ts` reads it. */
const START = 'start';

/** A real process that confirms and refunds on the fixture's database, until it is killed. */
export interface Killable {
  confirm(order: { orderId: string; paymentKey: string }): void;
  refund(paymentId: string, amount: number, key?: string): void;
  /** Listens to events and pursues refunds from now on. */
  start(): void;
  readonly answers: readonly { url: string; status: number; body: Wire }[];
  /** kill -9 */
  kill(): Promise<void>;
}

export async function startKillable(payment: PaymentFixture, sandbox: SandboxProcess): Promise<Killable> {
  const child = mayBeKilled(
    spawn(process.execPath, [MAIN, payment.database.url, payment.busDatabase.url, sandbox.url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const ordering = createServiceAuth({ secret: SERVICE_SECRET, self: 'ordering' });
  const answers: { url: string; status: number; body: Wire }[] = [];
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line');
  lines.on('line', (line) => answers.push(JSON.parse(line)));
  await ready;
  answers.length = 0;
  const send = (call: KillableCall): void => void child.stdin.write(`${JSON.stringify(call)}\n`);
  return {
    answers,
    confirm: (order) =>
      send({
        url: '/internal/payments/confirm',
        body: { ...order, storeId: STORE, amount: 12_000, currency: 'KRW' },
        headers: { authorization: `Bearer ${ordering.sign('payment')}` },
      }),
    refund: (paymentId, amount, key = newId()) =>
      send({
        url: `/api/payments/${paymentId}/refund`,
        body: { amount, reason: '변심' },
        headers: { authorization: `Bearer ${tokenOf('manager')}`, 'idempotency-key': key },
      }),
    start: () => void child.stdin.write(`${START}\n`),
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
