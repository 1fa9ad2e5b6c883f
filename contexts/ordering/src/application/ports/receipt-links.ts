import type { Transaction } from '@hiorder/kernel';

/** Who has the key of a link reads that one receipt, without signing in, for as long as the order is kept. */
export interface ReceiptLinks {
  /** The order's key; made when somebody asks for it first, the same from then on. */
  keyOf(tx: Transaction, orderId: string, at: Date): Promise<string>;
  orderOf(key: string): Promise<string | undefined>;
}
