import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { systemClock, TechnicalError, type Clock } from '@hiorder/kernel';
import type { Claims } from './authentication.ts';
import { unauthorized } from './known-problems.ts';

export interface TokenVerifier {
  /** Throws a 401 problem: `token-invalid`, `token-expired` or `token-revoked`. */
  verify(token: string): Promise<Claims>;
}

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: () => Promise<JSONWebKeySet>;
  /** Asked for every request, also when the token itself is known already. */
  readonly isRevoked?: (claims: Claims) => boolean;
  readonly clock?: Clock;
}

const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];
const KNOWN_TOKENS = 10_000;
/** Between two fetches on behalf of unknown key ids, so that forged ones cannot make us fetch all day. */
const REFETCH_MS = 2_000;
const STALE_MS = 10 * 60_000;

export function createTokenVerifier(o: TokenVerifierOptions): TokenVerifier {
  const clock = o.clock ?? systemClock;
  const known = new Map<string, Claims>();
  const keys = keySource(o.keys, clock, () => known.clear());

  const check = async (token: string): Promise<Claims> => {
    const claims = await verified(token, await keys.current(), o, clock).catch(async (error: unknown) => {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verified(token, await keys.renewed(), o, clock);
    });
    if (known.size >= KNOWN_TOKENS) known.delete(known.keys().next().value!);
    known.set(token, claims);
    return claims;
  };

  return {
    async verify(token) {
      const claims = known.get(token) ?? (await check(token).catch(refuse));
      if (claims.exp * 1000 <= clock.now().getTime()) {
        known.delete(token);
        throw unauthorized('token-expired', 'The token has expired');
      }
      if (o.isRevoked?.(claims) === true) throw unauthorized('token-revoked', 'The token is no longer valid');
      return claims;
    },
  };
}

async function verified(
  token: string,
  key: JWTVerifyGetKey,
  o: TokenVerifierOptions,
  clock: Clock,
): Promise<Claims> {
  const { payload } = await jwtVerify(token, key, {
    algorithms: ALGORITHMS,
    issuer: o.issuer,
    audience: o.audience,
    currentDate: clock.now(),
    requiredClaims: ['sub', 'exp', 'jti', 'role'],
  });
  if (typeof payload['role'] !== 'string') throw new errors.JWTInvalid('role must be text');
  return payload as unknown as Claims;
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw unauthorized('token-expired', 'The token has expired');
  if (error instanceof errors.JOSEError) {
    throw unauthorized('token-invalid', 'The token is not valid');
  }
  throw error;
}

/** The key set, fetched when first needed, when it is old, and when a key id is not in it. */
function keySource(fetchKeys: () => Promise<JSONWebKeySet>, clock: Clock, onRenewed: () => void) {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  const fetch = (): Promise<JWTVerifyGetKey> => {
    fetchedAt = clock.now().getTime();
    onRenewed();
    const fetching = fetchKeys().then(createLocalJWKSet);
    const previous = keys;
    keys = fetching.catch((cause: unknown) => {
      keys = previous;
      if (previous !== undefined) return previous;
      throw new TechnicalError('keys-unavailable', 'The signing keys cannot be read', {
        retryable: true,
        cause,
      });
    });
    return keys;
  };
  const olderThan = (ms: number): boolean => clock.now().getTime() - fetchedAt >= ms;
  return {
    current: () => (keys === undefined || olderThan(STALE_MS) ? fetch() : keys),
    renewed: () => (keys === undefined || olderThan(REFETCH_MS) ? fetch() : keys),
  };
}
