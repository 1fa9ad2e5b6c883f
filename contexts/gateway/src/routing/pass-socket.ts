import type { TokenVerifier } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseOtherPages } from '../protection/csrf.ts';
import type { Limits } from '../protection/limit-requests.ts';
import { authenticate, type Sessions } from '../sessions/authenticate.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import { rewriteHeaders, withoutAppParameter } from './forwarded-headers.ts';

export interface SocketPassing {
  readonly upstream: Upstream;
  readonly verifier: TokenVerifier;
  readonly sessions: Sessions;
  readonly limits: Limits;
}

/**
 * Hands a WebSocket on. A browser sends its cookies with one that any page opens, so a session counts only for our own
 * pages. Who comes with nothing says who it is in the first message, which is for the context to judge.
 */
export async function passSocket(
  request: FastifyRequest,
  reply: FastifyReply,
  o: SocketPassing,
): Promise<void> {
  const { guest, staff } = o.sessions;
  const isProgram = request.headers.authorization !== undefined;
  const hasSession = !isProgram && ((await guest.exists(request)) || (await staff.exists(request)));
  if (hasSession) refuseOtherPages(request);
  const access = isProgram || hasSession ? 'token' : 'public';
  const { claims } = await authenticate(request, reply, { ...o, access });
  if (claims) await o.limits.ofCaller(claims);
  rewriteHeaders(request, { cookie: undefined });
  request.raw.url = withoutAppParameter(request.url);
  await o.upstream.passSocket(request, reply);
}
