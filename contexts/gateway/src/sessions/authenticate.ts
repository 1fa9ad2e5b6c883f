import { unauthorized, type Claims, type ProblemError, type TokenVerifier } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseForgery, refuseOtherSites } from '../protection/csrf.ts';
import type { Access } from '../routing/routing-table.ts';
import type { AppName, AppSession } from './session.ts';

export interface Sessions {
  readonly guest: AppSession;
  readonly staff: AppSession;
}

export interface Caller {
  readonly claims?: Claims;
  /** Whose cookie session was used. */
  readonly app?: AppName;
}

/**
 * Finds out who calls and leaves the token in the `Authorization` header, which is all that contexts know of.
 * Answers who it is, as far as it had to be known.
 */
export async function authenticate(
  request: FastifyRequest,
  reply: FastifyReply,
  o: { access: Access; sessions: Sessions; verifier: TokenVerifier },
): Promise<Caller> {
  const { access, verifier } = o;
  if (access === 'public') return {};
  if (access === 'protocol') {
    refuseOtherSites(request);
    return {};
  }
  const header = request.headers.authorization;
  if (header !== undefined)
    return access === 'token' ? { claims: await verifier.verify(bearerOf(header)) } : {};

  const app = await appOf(request, o.sessions);
  if (await o.sessions[app].exists(request)) refuseForgery(request);
  else refuseOtherSites(request);
  const state = await o.sessions[app].current(request, reply);
  if (state.kind === 'alive') {
    request.raw.headers.authorization = `Bearer ${state.token}`;
    return { app, claims: await verifier.verify(state.token) };
  }
  if (access === 'optional') return {};
  throw state.kind === 'over' ? sessionOver(app) : notSignedIn();
}

/** One browser may be a guest and staff at once: the app says who it is, streams say it in the address. */
async function appOf(request: FastifyRequest, sessions: Sessions): Promise<AppName> {
  const said = request.headers['x-hiorder-app'] ?? (request.query as { app?: unknown }).app;
  if (said === 'staff' || said === 'guest') return said;
  return (await sessions.guest.exists(request)) ? 'guest' : 'staff';
}

function bearerOf(header: string): string {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header) ?? [];
  if (token === undefined) throw notSignedIn();
  return token;
}

const notSignedIn = (): ProblemError => unauthorized('token-missing', 'Sign in first');

const sessionOver = (app: AppName): ProblemError =>
  app === 'guest'
    ? unauthorized('session-closed', 'The stay at this table has ended')
    : unauthorized('session-ended', 'Please sign in again');
