import type { Caller } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import { refusal, unauthorized } from './known-problems.ts';
import type { ServiceAuth } from './service-auth.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** Who may call a route: everybody, another service of the installation, or bearers of one of these roles. */
export type Auth = 'public' | 'service' | readonly string[];

/** What a token says about its bearer. Contexts read it as their own, more exact type. */
export interface Claims {
  readonly sub: string;
  readonly role: string;
  readonly jti: string;
  readonly exp: number;
  readonly [claim: string]: unknown;
}

/** The claims of a request without a token, on a public route. */
export const NOBODY: Claims = Object.freeze({ sub: '', role: 'public', jti: '', exp: 0 });

export async function claimsOf(
  request: FastifyRequest,
  auth: Auth,
  o: { verifier?: TokenVerifier | undefined; service?: ServiceAuth | undefined },
): Promise<Claims> {
  if (auth === 'public') return NOBODY;
  const token = bearerToken(request.headers.authorization);
  if (auth === 'service') {
    if (o.service === undefined) throw new Error('A route for services needs the option `service`');
    return o.service.verify(token);
  }
  if (o.verifier === undefined) throw new Error('A route with roles needs the option `verifier`');
  const claims = await o.verifier.verify(token);
  if (!auth.includes(claims.role)) throw refusal(403);
  return claims;
}

/** As events tell of them. */
export function callerOf({ sub: id, role, name }: Claims): Caller {
  return { id, role, ...(typeof name === 'string' && { name }) };
}

export function bearerToken(header: string | undefined): string {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '') ?? [];
  if (token !== undefined) return token;
  throw unauthorized('token-missing', 'Sign in first');
}
