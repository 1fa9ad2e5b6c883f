import type { Transaction } from '@hiorder/kernel';

export interface StoredPayload {
  readonly payload: Record<string, unknown>;
  readonly consumedAt: Date | undefined;
}

/** What the OpenID provider keeps: sessions, grants, codes, refresh tokens. */
export interface ProtocolPayloads {
  /** `secret`: the id is itself a credential and is stored as a hash. */
  put(o: {
    model: string;
    id: string;
    secret: boolean;
    payload: Record<string, unknown>;
    expiresAt: Date | undefined;
  }): Promise<void>;
  find(o: { model: string; id: string; secret: boolean }): Promise<StoredPayload | undefined>;
  findBy(o: { model: string; uid?: string; userCode?: string }): Promise<StoredPayload | undefined>;
  /** False when it had been consumed before: of two at the same time one gets true. */
  consume(o: { model: string; id: string; secret: boolean; at: Date }): Promise<boolean>;
  /**
   * Whether another of the same grant, from the same first one (`iiat`) and as often renewed (`rotations`), was consumed
   * before then. A second sign-in on a grant begins anew.
   */
  hasSiblingConsumed(o: { model: string; id: string; secret: boolean; before: Date }): Promise<boolean>;
  remove(o: { model: string; id: string; secret: boolean }): Promise<void>;
  /** Everything that an account could go on with: its sessions, grants and refresh tokens. */
  removeAccount(tx: Transaction, accountId: string): Promise<void>;
  removeGrant(model: string, grantId: string): Promise<void>;
  removeExpired(before: Date): Promise<void>;
}
