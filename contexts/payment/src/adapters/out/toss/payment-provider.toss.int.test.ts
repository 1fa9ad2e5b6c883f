import { silentLog } from '@hiorder/testing';
import { providerSuite } from '../../../testing/provider-suite.ts';
import { startSandbox } from '../../../testing/sandbox-process.ts';
import { tossProvider } from './payment-provider.toss.ts';

providerSuite('toss against the sandbox', async () => {
  const sandbox = await startSandbox();
  const deadlines = { confirmDeadlineMs: 1_500, findDeadlineMs: 1_500 };
  return {
    provider: tossProvider({ ...sandbox.settings, ...deadlines }, silentLog),
    agree: (orderId, amount, action) => sandbox.agree(orderId, amount, action),
    faults: (faults) => sandbox.faults(faults),
    async money(orderId) {
      const taken = (await sandbox.payments(orderId)).filter((payment) => payment.approvedAt !== null);
      return {
        taken: taken.reduce((sum, payment) => sum + payment.totalAmount, 0),
        left: taken.reduce((sum, payment) => sum + payment.balanceAmount, 0),
      };
    },
    goDown: () => sandbox.kill(),
    comeBack: () => sandbox.restart(),
    end: () => sandbox.end(),
  };
});
