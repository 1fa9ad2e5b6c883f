import { err, ok, type Result } from '@hiorder/kernel';
import { decideRefund, settleRefund } from './decide-refund.ts';
import { decideReturned, noteBalance } from './decide-returned.ts';
import type { PaymentCommand } from './payment.commands.ts';
import type { PaymentEvent } from './payment.events.ts';
import { isCharged, isOpen, type Payment } from './payment.ts';
import type { PaymentRejection } from './payment.rejections.ts';

export type Decision = Result<readonly PaymentEvent[], PaymentRejection>;

export function decide(payment: Payment, command: PaymentCommand): Decision {
  switch (command.type) {
    case 'confirm':
      return isOpen(payment) ? ok([{ type: 'confirming-started', at: command.at }]) : err(endOf(payment));
    case 'postpone':
      if (payment.state !== 'confirming') return err({ code: 'not-confirming' });
      return payment.attempts === 1 ? ok([{ type: 'postponed' }]) : err({ code: 'may-have-been-sent' });
    case 'approve':
      // Taken money is a fact, also when it comes to light after the payment was thought to be over.
      if (isCharged(payment)) return err({ code: 'already-approved' });
      return ok([
        { type: 'approved', approvedAt: command.approvedAt, method: command.method, returned: null },
      ]);
    case 'approve-returned':
      return isCharged(payment) ? err({ code: 'already-approved' }) : decideReturned(payment, command);
    case 'decline': {
      const { code, message, at } = command;
      return isOpen(payment) ? ok([{ type: 'declined', code, message, at }]) : err(endOf(payment));
    }
    case 'fail':
      return isOpen(payment)
        ? ok([{ type: 'failed', code: command.code, at: command.at }])
        : err(endOf(payment));
    case 'refund':
      return isCharged(payment) ? decideRefund(payment, command) : err({ code: 'not-approved' });
    case 'note-balance':
      return isCharged(payment) ? noteBalance(payment, command) : err({ code: 'not-approved' });
    case 'complete-refund':
    case 'refuse-refund':
      return isCharged(payment) ? settleRefund(payment, command) : err({ code: 'not-approved' });
  }
}

const endOf = (payment: Payment): PaymentRejection => ({
  code: isCharged(payment) ? 'already-approved' : 'payment-over',
});
