import type { ServiceClient, TokenVerifier } from '@hiorder/http';
import { TechnicalError, type Clock } from '@hiorder/kernel';
import type { FastifyReply } from 'fastify';
import type { MakeRenewals } from './make-renewals.ts';
import { renewingSession } from './renewing-session.ts';
import { sealedCookie } from './sealed-cookies.ts';
import type { AppSession } from './session.ts';

interface GuestCookie {
  readonly token: string;
  readonly guestId: string;
  readonly tableSessionId: string;
}

/** What identity answers to a scan, as far as we need it. */
export interface StartedGuestSession {
  readonly accessToken: string;
  readonly guest: { readonly id: string };
  readonly tableSession: { readonly id: string };
}

export interface GuestSessions extends AppSession {
  begin(reply: FastifyReply, started: StartedGuestSession): Promise<void>;
}

const LIFE_SECONDS = 24 * 3600;
const DEADLINE_MS = 3_000;

/** A phone at a table. Its session lasts as long as the party's; only its tokens are short. */
export function guestSessions(o: {
  keys: readonly string[];
  clock: Clock;
  renewals: MakeRenewals;
  verifier: TokenVerifier;
  identity: ServiceClient;
}): GuestSessions {
  const cookie = sealedCookie<GuestCookie>({ ...o, name: 'guest', lifeSeconds: LIFE_SECONDS });
  const session = renewingSession<GuestCookie>({
    ...o,
    cookie,
    renewals: o.renewals('guest'),
    renewBeforeMs: 2 * 60_000,
    tokenOf: ({ token }) => token,
    renewalSecretOf: ({ token }) => token,
    renew: (guest) => renewed(o.identity, guest),
    write: (reply, guest) => cookie.write(reply, guest),
  });
  return {
    ...session,
    begin: (reply, { accessToken, guest, tableSession }) =>
      cookie.write(reply, { token: accessToken, guestId: guest.id, tableSessionId: tableSession.id }),
  };
}

async function renewed(identity: ServiceClient, guest: GuestCookie): Promise<GuestCookie | 'over'> {
  const { guestId, tableSessionId } = guest;
  const answer = await identity.call({
    method: 'POST',
    path: '/internal/guest-sessions/renew',
    body: { guestId, tableSessionId },
    deadlineMs: DEADLINE_MS,
  });
  if (answer.status === 200) {
    const { accessToken } = answer.body as { accessToken: string };
    return { ...guest, token: accessToken };
  }
  if (answer.status === 404 || answer.status === 410) return 'over';
  throw new TechnicalError('dependency-unavailable', `identity answered ${answer.status}`, {
    retryable: true,
  });
}
