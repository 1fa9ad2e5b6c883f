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

/** Nobody listens there, and nobody is given it by chance: such low ports are for services, this one for none. */
export const NOBODY_LISTENS = 'http://127.0.0.1:2';
