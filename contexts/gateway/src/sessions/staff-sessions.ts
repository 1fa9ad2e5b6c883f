import type { TokenVerifier } from '@hiorder/http';
import type { Clock } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenIdClient, Tokens } from '../sign-in/openid-client.ts';
import type { MakeRenewals } from './make-renewals.ts';
import { renewingSession } from './renewing-session.ts';
import { sealedCookie } from './sealed-cookies.ts';
import type { AppSession } from './session.ts';

export interface StaffSessions extends AppSession {
  begin(reply: FastifyReply, tokens: Tokens): Promise<void>;
  /** What a sign-out needs. */
  tokens(request: FastifyRequest): Promise<Tokens | undefined>;
}

/** As long as a refresh token that is used now and then. */
const LIFE_SECONDS = 14 * 24 * 3600;

/** Somebody who signed in with an account. */
export function staffSessions(o: {
  keys: readonly string[];
  clock: Clock;
  renewals: MakeRenewals;
  verifier: TokenVerifier;
  openId: OpenIdClient;
}): StaffSessions {
  const cookie = sealedCookie<Tokens>({ ...o, name: 'staff', lifeSeconds: LIFE_SECONDS });
  const write = (reply: FastifyReply, tokens: Tokens): Promise<void> =>
    cookie.write(reply, tokens, { forBrowserSession: !tokens.remember });
  const session = renewingSession<Tokens>({
    ...o,
    cookie,
    renewals: o.renewals('staff'),
    renewBeforeMs: 60_000,
    tokenOf: ({ access }) => access,
    renewalSecretOf: ({ refresh }) => refresh,
    renew: (tokens) => o.openId.refreshed(tokens),
    write,
  });
  return { ...session, begin: write, tokens: (request) => cookie.read(request) };
}
