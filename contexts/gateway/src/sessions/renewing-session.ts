import type { TokenVerifier } from '@hiorder/http';
import type { Clock } from '@hiorder/kernel';
import type { FastifyReply } from 'fastify';
import type { Renewals } from './renewals.ts';
import type { SealedCookie } from './sealed-cookies.ts';
import type { AppSession } from './session.ts';
import { stateOf } from './usable-token.ts';

export interface RenewingSessionOptions<S> {
  readonly cookie: SealedCookie<S>;
  readonly renewals: Renewals<S | 'over'>;
  readonly verifier: TokenVerifier;
  readonly clock: Clock;
  readonly renewBeforeMs: number;
  tokenOf(session: S): string;
  /** What may be used only once. */
  renewalSecretOf(session: S): string;
  /** `over`: the issuer does not renew it any more. Throws when the issuer cannot be reached. */
  renew(session: S): Promise<S | 'over'>;
  write(reply: FastifyReply, session: S): Promise<void>;
}

/** A cookie session around a short-lived token. */
export function renewingSession<S>(o: RenewingSessionOptions<S>): AppSession {
  async function alive(session: S): Promise<S | 'over'> {
    const state = await stateOf(o.tokenOf(session), { ...o, marginMs: o.renewBeforeMs });
    if (state === 'good') return session;
    if (state === 'revoked') return 'over';
    try {
      return await o.renewals(o.renewalSecretOf(session), () => o.renew(session));
    } catch (error) {
      if (state === 'ending') return session; // good for a while yet
      throw error;
    }
  }

  return {
    exists: async (request) => (await o.cookie.read(request)) !== undefined,
    clear: (reply) => o.cookie.clear(reply),
    async current(request, reply) {
      const session = await o.cookie.read(request);
      if (session === undefined) return { kind: 'none' };
      const now = await alive(session);
      if (now === 'over') {
        o.cookie.clear(reply);
        return { kind: 'over' };
      }
      if (now !== session) await o.write(reply, now);
      return { kind: 'alive', token: o.tokenOf(now) };
    },
  };
}
