import { createHash } from 'node:crypto';
import type { Transaction } from '@hiorder/kernel';
import type { KeyTimes } from '../../domain/signing-key.ts';

/** An Ed25519 key pair as JSON Web Keys (RFC 8037). */
export interface SigningKey extends KeyTimes {
  readonly publicJwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; alg: 'EdDSA'; use: 'sig' };
  /** The private part, `d`. */
  readonly d: string;
}

/** RFC 7638: a key's name is made of the key, so that neither can be exchanged for another. */
export const thumbprintOf = (x: string): string =>
  createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

/** Keys that were sealed under another secret are as good as not there; they are never removed here either. */
export interface SigningKeys {
  list(): Promise<SigningKey[]>;
  /** The same under a lock, so that one process at a time decides about rotation. */
  lock(tx: Transaction): Promise<SigningKey[]>;
  add(tx: Transaction, key: SigningKey): Promise<void>;
  remove(tx: Transaction, kids: readonly string[]): Promise<void>;
}
