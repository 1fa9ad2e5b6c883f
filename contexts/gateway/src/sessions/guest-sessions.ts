import type { ServiceClient, TokenVerifier } from '@hiorder/http';
import { TechnicalError, type Clock } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MakeRenewals } from './make-renewals.ts';
import { renewingSession } from './renewing-session.ts';
import { sealedCookie } from './sealed-cookies.ts';
import type { AppSession } from './session.ts';

export interface Seat {
  readonly guestId: string;
  readonly tableSessionId: string;
}

interface GuestCookie extends Seat {
  readonly token: string;
}

/** What identity answers to a scan, as far as we need it. */
export interface StartedGuestSession {
  readonly accessToken: string;
  readonly guest: { readonly id: string };
  readonly tableSession: { readonly id: string };
}

export interface GuestSessions extends AppSession {
  begin(reply: FastifyReply, started: StartedGuestSession): Promise<void>;
  /** Who holds the cookie; undefined without one. */
  seat(request: FastifyRequest): Promise<Seat | undefined>;
  /** Who signed in at the seat; null: nobody. The seat stays, or the cookie goes if it is over. */
  changeMember(request: FastifyRequest, reply: FastifyReply, memberId: string | null): Promise<void>;
  /** A token that says what is so by now. */
  renewNow(reply: FastifyReply, seat: Seat): Promise<void>;
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
  const become = async (reply: FastifyReply, next: GuestCookie | 'over'): Promise<void> =>
    next === 'over' ? cookie.clear(reply) : cookie.write(reply, next);
  return {
    ...session,
    seat: (request) => cookie.read(request),
    async changeMember(request, reply, memberId) {
      const guest = await cookie.read(request);
      if (guest) await become(reply, await asked(o.identity, guest, { path: MEMBER_PATH, memberId }));
    },
    renewNow: async (reply, seat) => become(reply, await renewed(o.identity, { ...seat, token: '' })),
    begin: (reply, { accessToken, guest, tableSession }) =>
      cookie.write(reply, { token: accessToken, guestId: guest.id, tableSessionId: tableSession.id }),
  };
}

const MEMBER_PATH = '/internal/guest-sessions/member';

const renewed = (identity: ServiceClient, guest: GuestCookie): Promise<GuestCookie | 'over'> =>
  asked(identity, guest, { path: '/internal/guest-sessions/renew' });

/** Another token for the same seat. */
async function asked(
  identity: ServiceClient,
  guest: GuestCookie,
  { path, ...more }: { path: string; memberId?: string | null },
): Promise<GuestCookie | 'over'> {
  const { guestId, tableSessionId } = guest;
  const answer = await identity.call({
    method: 'POST',
    path,
    body: { guestId, tableSessionId, ...more },
    deadlineMs: DEADLINE_MS,
  });
  if (answer.status === 200) {
    const { accessToken } = answer.body as { accessToken: string };
    return { ...guest, token: accessToken };
  }
  // Whose account is gone meanwhile is nobody, and the seat stays.
  if (answer.status === 404 && more.memberId) return guest;
  if (answer.status === 404 || answer.status === 410) return 'over';
  throw new TechnicalError('dependency-unavailable', `identity answered ${answer.status}`, {
    retryable: true,
  });
}
