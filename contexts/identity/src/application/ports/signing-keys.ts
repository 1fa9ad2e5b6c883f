import type { Transaction } from '@hiorder/kernel';
import type { KeyTimes } from '../../domain/signing-key.ts';

/** An Ed25519 key pair as JSON Web Keys (RFC 8037). */
export interface SigningKey extends KeyTimes {
  readonly publicJwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; alg: 'EdDSA'; use: 'sig' };
  /** The private part, `d`. */
  readonly d: string;
}

export interface SigningKeys {
  list(): Promise<SigningKey[]>;
  /** The same under a lock, so that one process at a time decides about rotation. */
  lock(tx: Transaction): Promise<SigningKey[]>;
  add(tx: Transaction, key: SigningKey): Promise<void>;
  remove(tx: Transaction, kids: readonly string[]): Promise<void>;
}
