import type { FastifyReply } from 'fastify';
import type { Caller } from '../sessions/authenticate.ts';
import type { GuestSessions, StartedGuestSession } from '../sessions/guest-sessions.ts';
import type { StaffSessions } from '../sessions/staff-sessions.ts';
import type { ReadAnswer } from '../upstreams/upstream.ts';
import type { Entry } from './routing-table.ts';

/** Lets the cookie session follow what the context has decided. */
export async function applyToSession(
  reply: FastifyReply,
  answer: ReadAnswer,
  o: {
    then: NonNullable<Entry['then']>;
    caller: Caller;
    sessions: { guest: GuestSessions; staff: StaffSessions };
  },
): Promise<void> {
  if (answer.status >= 300) return;
  switch (o.then) {
    case 'begin-guest-session':
      return o.sessions.guest.begin(reply, JSON.parse(answer.text) as StartedGuestSession);
    case 'renew-guest-session':
      return renew(reply, o);
    case 'end-session':
      if (o.caller.app !== undefined) o.sessions[o.caller.app].clear(reply);
  }
}

/** If that fails, the cookie follows with its next renewal: what was asked for is done all the same. */
async function renew(
  reply: FastifyReply,
  { caller: { app, claims }, sessions }: { caller: Caller; sessions: { guest: GuestSessions } },
): Promise<void> {
  if (app !== 'guest' || claims === undefined) return;
  const seat = { guestId: claims.sub, tableSessionId: String(claims['tableSession']) };
  await sessions.guest.renewNow(reply, seat).catch(() => undefined);
}
