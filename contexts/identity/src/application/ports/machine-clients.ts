import type { Transaction } from '@hiorder/kernel';

/** A POS or kiosk: signs in with a secret, for one store. */
export interface MachineClient {
  readonly clientId: string;
  readonly storeId: string;
  readonly name: string;
  /** SHA-256: the secret itself is random and long, so that it needs no slow hash. */
  readonly secretHash: Buffer;
}

export interface MachineClients {
  /** Not when disabled. */
  find(clientId: string): Promise<MachineClient | undefined>;
  put(tx: Transaction, client: MachineClient, at: Date): Promise<void>;
}
