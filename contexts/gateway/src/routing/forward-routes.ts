import { wantsUpgrade, type Http, type TokenVerifier } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT, refuseLargeBody, UPLOAD_LIMIT } from '../protection/body-limit.ts';
import type { Limits } from '../protection/limit-requests.ts';
import { authenticate, type Caller } from '../sessions/authenticate.ts';
import { withoutOwnCookies } from '../sessions/cookie-header.ts';
import type { GuestSessions } from '../sessions/guest-sessions.ts';
import type { StaffSessions } from '../sessions/staff-sessions.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import { exchange } from './exchange.ts';
import { rewriteHeaders, withoutAppParameter } from './forwarded-headers.ts';
import { passSocket } from './pass-socket.ts';
import type { Entry } from './routing-table.ts';
import { deadlineOf } from '../upstreams/deadline.ts';
import { applyToSession } from './apply-to-session.ts';

export interface ForwardOptions<Name extends string> {
  readonly upstreams: Readonly<Record<Name, Upstream>>;
  readonly table: readonly Entry<Name>[];
  readonly verifier: TokenVerifier;
  readonly sessions: { readonly guest: GuestSessions; readonly staff: StaffSessions };
  readonly limits: Limits;
}

/** One route per line of the table. Bodies are left unread: the context reads and judges them. */
export function addForwardRoutes<Name extends string>(http: Http, o: ForwardOptions<Name>): void {
  void http.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
    for (const entry of o.table) {
      plugin.route({
        method: [...entry.methods],
        url: entry.pattern,
        config: {
          auth: 'public',
          docs: { hidden: true },
          ...(entry.priority && { priority: entry.priority }),
        },
        handler: (request, reply) => passOn(request, reply, { ...o, entry }),
      });
    }
  });
}

async function passOn<Name extends string>(
  request: FastifyRequest,
  reply: FastifyReply,
  o: ForwardOptions<Name> & { entry: Entry<Name> },
): Promise<void> {
  const { access, context, then, upload } = o.entry;
  const upstream = o.upstreams[context];
  if (o.entry.socket && wantsUpgrade(request)) return passSocket(request, reply, { ...o, upstream });
  refuseLargeBody(request, upload ? UPLOAD_LIMIT : BODY_LIMIT);
  const caller = await admitted(request, reply, o);
  rewriteHeaders(request, {
    cookie: access === 'protocol' ? withoutOwnCookies(request.headers.cookie) : undefined,
    deadlineMs: deadlineOf({ upload: upload === true }),
  });
  request.raw.url = withoutAppParameter(request.url);
  if (then === undefined) return upstream.pass(request, reply, { upload: upload === true });
  const answer = await exchange(request, upstream);
  await applyToSession(reply, answer, { then, caller, sessions: o.sessions });
  await reply.code(answer.status).headers(answer.headers).send(answer.text);
}

async function admitted<Name extends string>(
  request: FastifyRequest,
  reply: FastifyReply,
  o: ForwardOptions<Name> & { entry: Entry<Name> },
): Promise<Caller> {
  const { clientAddress } = request.edge;
  if (isPasswordOrSecret(request)) await o.limits.ofSignIn(clientAddress);
  if (o.entry.then === 'begin-guest-session') await o.limits.ofGuestSessions(clientAddress);
  const caller = await authenticate(request, reply, { ...o, access: o.entry.access });
  if (caller.claims !== undefined) await o.limits.ofCaller(caller.claims);
  return caller;
}

const isPasswordOrSecret = ({ method, url }: FastifyRequest): boolean =>
  method === 'POST' && url.startsWith('/oidc/');
