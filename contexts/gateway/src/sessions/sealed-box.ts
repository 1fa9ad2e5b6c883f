import { createHash, hkdfSync } from 'node:crypto';
import type { Clock } from '@hiorder/kernel';
import { EncryptJWT, jwtDecrypt } from 'jose';

export interface SealedBoxOptions {
  /** Bound to the content: what is sealed for one purpose cannot be passed off as something else. */
  readonly name: string;
  /** The first seals, all of them open. */
  readonly keys: readonly string[];
  readonly clock: Clock;
}

export interface Opened<T> {
  readonly content: T;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Text that others may hold, and can neither read nor change. */
export interface SealedBox<T> {
  seal(content: T, lifeSeconds: number): Promise<string>;
  /** Undefined when it was not sealed by us, or is too old. */
  open(value: string): Promise<Opened<T> | undefined>;
}

export function sealedBox<T>(o: SealedBoxOptions): SealedBox<T> {
  const keys = o.keys.map(derivedKey);
  return {
    seal: (content, lifeSeconds) =>
      new EncryptJWT({ c: content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(o.name)
        .setExpirationTime(Math.floor(o.clock.now().getTime() / 1000) + lifeSeconds)
        .encrypt(keys[0]!),
    async open(value) {
      for (const key of keys) {
        const options = {
          audience: o.name,
          currentDate: o.clock.now(),
          contentEncryptionAlgorithms: ['A256GCM'],
        };
        const result = await jwtDecrypt(value, key, options).catch(() => undefined);
        if (result) return { content: result.payload['c'] as T, until: result.payload.exp! * 1000 };
      }
      return undefined;
    },
  };
}

const derivedKey = (secret: string): Uint8Array => {
  if (secret.length < 32) throw new Error('A cookie key needs at least 32 characters');
  const input = createHash('sha256').update(secret).digest();
  return new Uint8Array(hkdfSync('sha256', input, new Uint8Array(), 'hiorder gateway cookies', 32));
};
