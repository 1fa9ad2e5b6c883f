import type { Clock, Log } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GuestSessions } from '../sessions/guest-sessions.ts';
import { sealedCookie } from '../sessions/sealed-cookies.ts';
import {
  ATTEMPT_SECONDS,
  authorizationCode,
  AuthorizationRefused,
  newAttempt,
  type Attempt,
  type OpenIdClientOptions,
} from './authorization-code.ts';
import { safeReturnTo } from './return-to.ts';

/** How a guest signs in as a member. Whoever signed in as staff in the same browser notices nothing. */
export interface MemberSignIn {
  /** Where to send the browser. */
  begin(request: FastifyRequest, reply: FastifyReply, returnTo: string | undefined): Promise<string>;
  /** Where to send it on; undefined: it comes back from elsewhere than members' sign-in page. */
  finish(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined>;
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

interface MemberAttempt extends Attempt {
  /** Whose seat it is: another guest at the same phone does not become a member by it. */
  readonly guestId: string;
}

/** Begins the state of every attempt here. */
const MEMBERS = 'member.';
/** The menu of the table where they sit. */
const HOME = '/';

export function memberSignIn(o: {
  keys: readonly string[];
  clock: Clock;
  log: Log;
  guest: GuestSessions;
  oidc: Omit<OpenIdClientOptions, 'scope'>;
}): MemberSignIn {
  const attempts = sealedCookie<MemberAttempt>({
    ...o,
    name: 'member-sign-in',
    lifeSeconds: ATTEMPT_SECONDS,
  });
  const provider = authorizationCode({ ...o.oidc, scope: 'openid' });
  return {
    async begin(request, reply, asked) {
      const { origin } = request.edge;
      const returnTo = safeReturnTo(asked, origin, HOME);
      const seat = await o.guest.seat(request);
      // Only who sits at a table can sign in there.
      if (seat === undefined) return returnTo;
      const attempt = { ...newAttempt(returnTo, MEMBERS), guestId: seat.guestId };
      const url = await provider.begin(origin, attempt);
      await attempts.write(reply, attempt);
      return url;
    },
    async finish(request, reply) {
      const attempt = await attempts.read(request);
      const url = new URL(request.url, request.edge.origin);
      const state = url.searchParams.get('state') ?? '';
      // Too late, or begun anew in another tab: that one goes on, and so does an attempt of staff.
      if (attempt === undefined || state !== attempt.state)
        return state.startsWith(MEMBERS) ? HOME : undefined;
      attempts.clear(reply);
      try {
        const memberId = (await provider.finish(url, attempt)).claims()?.sub;
        const seat = await o.guest.seat(request);
        if (memberId !== undefined && seat?.guestId === attempt.guestId)
          await o.guest.changeMember(request, reply, memberId);
      } catch (error) {
        if (!(error instanceof AuthorizationRefused)) throw error;
        o.log.info({ err: error.cause }, 'member sign-in refused');
      }
      return attempt.returnTo;
    },
    end: (request, reply) => o.guest.changeMember(request, reply, null),
  };
}
