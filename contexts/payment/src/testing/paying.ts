import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { PaymentView } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { tokenOf, type PaymentFixture } from './payment-fixture.ts';
import type { SandboxProcess } from './sandbox-process.ts';

/** What tests of confirmations ask of the sandbox and of the context. */
export const paying = (parts: () => { sandbox: SandboxProcess; payment: PaymentFixture }) => ({
  charged: async (orderId: string) =>
    (await parts().sandbox.payments(orderId)).filter((one) => one.approvedAt !== null),
  /** A new order whose guest has agreed in the payment window. */
  async agreed(amount = 12_000, action: 'approve' | 'refuse' | 'slow' = 'approve') {
    const orderId = newId();
    return { orderId, paymentKey: await parts().sandbox.agree(orderId, amount, action) };
  },
  listed: async (orderId: string): Promise<PaymentView[]> => {
    const token = tokenOf('staff');
    return (await parts().payment.call('GET', `/api/payments?orderId=${orderId}`, { token })).body.items;
  },
});

/** An address where nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
