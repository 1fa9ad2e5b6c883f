import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../../application/ports/accounts.ts';

/** OWASP's recommendation for argon2id (the library's default variant): 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

export function createPasswords(): Passwords {
  let nobodys: Promise<string> | undefined;
  return {
    // NFKC, so that a password typed on another keyboard is the same password.
    hash: (password) => hash(password.normalize('NFKC'), COST),
    async matches(stored, password) {
      nobodys ??= hash(randomBytes(32), COST);
      const matched = await verify(stored ?? (await nobodys), password.normalize('NFKC'));
      return matched && stored !== undefined;
    },
  };
}
