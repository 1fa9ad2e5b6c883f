import type { Transaction } from '@hiorder/kernel';
import type { BillPayment } from '../../domain/bill/bill-payment.ts';
import type { FindOverdue } from './overdue.ts';

/** What parties pay towards their bills. To change one, the session is locked before: it guards all of them. */
export interface BillPayments {
  find(id: string, tx?: Transaction): Promise<BillPayment | undefined>;
  /** Of a session, the oldest first. */
  ofSession(tableSessionId: string, tx?: Transaction): Promise<readonly BillPayment[]>;
  /** New ones are added. */
  save(tx: Transaction, payments: readonly BillPayment[]): Promise<void>;
  readonly overdue: FindOverdue;
}
