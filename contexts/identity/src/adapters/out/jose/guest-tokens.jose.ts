import { newId, type Clock } from '@hiorder/kernel';
import { importJWK, SignJWT, type CryptoKey } from 'jose';
import type { KeyRing } from '../../../application/key-ring.ts';
import { TOKEN_SECONDS, type GuestTokens } from '../../../application/ports/guest-tokens.ts';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';

export function createGuestTokens(o: {
  keys: KeyRing;
  issuer: string;
  audience: string;
  clock: Clock;
}): GuestTokens {
  const imported = new WeakMap<SigningKey, Promise<CryptoKey | Uint8Array>>();
  const keyOf = (key: SigningKey): Promise<CryptoKey | Uint8Array> => {
    const known = imported.get(key) ?? importJWK({ ...key.publicJwk, d: key.d }, 'EdDSA');
    imported.set(key, known);
    return known;
  };
  return {
    async issue(guest) {
      const key = o.keys.current();
      const now = Math.floor(o.clock.now().getTime() / 1000);
      return new SignJWT({
        ...(guest.member === null
          ? { role: 'guest' }
          : { role: 'member', member: guest.member.id, memberSince: guest.member.since.getTime() }),
        store: guest.storeId,
        table: guest.tableId,
        tableSession: guest.tableSessionId,
        name: guest.nickname,
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' })
        .setIssuer(o.issuer)
        .setAudience(o.audience)
        .setSubject(guest.id)
        .setJti(newId())
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_SECONDS)
        .sign(await keyOf(key));
    },
  };
}
