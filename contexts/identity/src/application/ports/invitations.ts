import type { Transaction } from '@hiorder/kernel';
import type { Invitation } from '../../domain/invitation.ts';

/** What an invitation's link holds is kept as a hash only. */
export interface Invitations {
  /** Neither accepted nor withdrawn; also those that have expired. Newest first. */
  open(storeId: string): Promise<Invitation[]>;
  /** The same, within a transaction that holds the store's people. */
  openIn(tx: Transaction, storeId: string): Promise<Invitation[]>;
  findByToken(token: string): Promise<Invitation | undefined>;
  /** What the link of this invitation holds: the same each time, and known to nobody who does not ask here. */
  tokenOf(id: string): string;
  add(tx: Transaction, invitation: Invitation): Promise<void>;
  settle(tx: Transaction, id: string, o: { state: 'accepted' | 'withdrawn'; at: Date }): Promise<void>;
}
