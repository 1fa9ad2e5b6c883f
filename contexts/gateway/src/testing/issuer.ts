import type { Claims } from '@hiorder/http';
import { createTokenVerifier, type TokenVerifier } from '@hiorder/http';
import { newId, type Clock } from '@hiorder/kernel';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'http://hiorder.test/oidc';

export interface TestIssuer {
  readonly verifier: TokenVerifier;
  readonly revoked: Set<string>;
  access(claims: Record<string, unknown>, seconds?: number): Promise<string>;
  id(claims: Record<string, unknown>, issuer?: string): Promise<string>;
}

/** Signs tokens as identity does. */
export async function testIssuer(clock: Clock): Promise<TestIssuer> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'EdDSA' };
  const revoked = new Set<string>();
  const isRevoked = (claims: Claims): boolean =>
    revoked.has(claims.sub) || revoked.has(String(claims['tableSession']));
  const sign = (
    claims: Record<string, unknown>,
    audience: string,
    expires: number,
    issuer = ISSUER,
  ): Promise<string> =>
    new SignJWT({ jti: newId(), ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(expires - 900)
      .setExpirationTime(expires)
      .sign(pair.privateKey);
  const in_ = (seconds: number): number => Math.floor(clock.now().getTime() / 1000) + seconds;
  return {
    revoked,
    verifier: createTokenVerifier({
      issuer: ISSUER,
      audience: 'api',
      keys: async () => ({ keys: [jwk] }),
      isRevoked,
      clock,
    }),
    access: (claims, seconds = 900) => sign(claims, 'api', in_(seconds)),
    // The OpenID client compares these with the real time.
    id: (claims, issuer) => sign(claims, 'web', Math.floor(Date.now() / 1000) + 900, issuer),
  };
}
