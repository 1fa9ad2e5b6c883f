import { ProblemError, type Claims, type TokenVerifier } from '@hiorder/http';
import type { Clock } from '@hiorder/kernel';

export type TokenState = 'good' | 'ending' | 'unusable' | 'revoked';

/** `ending`: good, but not for much longer than `marginMs`. */
export async function stateOf(
  token: string,
  o: { verifier: TokenVerifier; clock: Clock; marginMs: number },
): Promise<TokenState> {
  try {
    const claims: Claims = await o.verifier.verify(token);
    return claims.exp * 1000 - o.clock.now().getTime() < o.marginMs ? 'ending' : 'good';
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error;
    return error.problem.code === 'token-revoked' ? 'revoked' : 'unusable';
  }
}
