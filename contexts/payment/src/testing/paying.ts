import assert from 'node:assert/strict';
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
  /** A new order that is paid; `left` is what the provider has of it. */
  async paid() {
    const { sandbox, payment } = parts();
    const orderId = newId();
    const paymentKey = await sandbox.agree(orderId, 12_000);
    const answer = await payment.confirm({ orderId, paymentKey });
    assert.equal(answer.status, 200);
    const left = async () => (await sandbox.payments(orderId))[0]?.balanceAmount;
    const paymentId: string = answer.body.paymentId;
    const giveBackAtDesk = (amount?: number) => giveBack(sandbox, paymentKey, amount);
    return { orderId, paymentId, left, giveBackAtDesk };
  },
  refund: (
    paymentId: string,
    body: object,
    { key = newId(), token = tokenOf('manager') }: { key?: string; token?: string } = {},
  ) => parts().payment.call('POST', `/api/payments/${paymentId}/refund`, { token, body, key }),
});

/** Somebody gives it back there in the provider's console, or so much of it. */
async function giveBack({ settings }: SandboxProcess, paymentKey: string, cancelAmount?: number) {
  const answer = await fetch(`${settings.apiUrl}/v1/payments/${paymentKey}/cancel`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${settings.secretKey}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ cancelReason: '수동', cancelAmount }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
