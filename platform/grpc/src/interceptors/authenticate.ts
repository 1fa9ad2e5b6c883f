import { createContextKey, type HandlerContext, type Interceptor } from '@connectrpc/connect';
import { refusal, unauthorized, type Claims, type TokenVerifier } from '@hiorder/http';
import { streamUntil } from './stream-until.ts';

const NOBODY: Claims = Object.freeze({ sub: '', role: 'public', jti: '', exp: 0 });
const CLAIMS = createContextKey<Claims>(NOBODY, { description: 'who calls' });

/** What the caller's token says. Services that are open to everybody see nobody. */
export const claimsOf = (context: Pick<HandlerContext, 'values'>): Claims => context.values.get(CLAIMS);

/** A stream may outlive its token; then it ends. */
const CHECK_AGAIN_MS = 2_000;

/** `rolesOf`: undefined for services open to everybody. */
export const authenticate =
  (verifier: TokenVerifier, rolesOf: (service: string) => readonly string[] | undefined): Interceptor =>
  (next) =>
  async (request) => {
    const roles = rolesOf(request.service.typeName);
    if (roles === undefined) return next(request);
    const token = bearerToken(request.header.get('authorization'));
    const check = async (): Promise<Claims> => {
      const claims = await verifier.verify(token);
      if (roles.includes(claims.role)) return claims;
      throw refusal(403);
    };
    request.contextValues.set(CLAIMS, await check());
    const response = await next(request);
    return response.stream ? streamUntil(response, { check, everyMs: CHECK_AGAIN_MS }) : response;
  };

function bearerToken(header: string | null): string {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '') ?? [];
  if (token !== undefined) return token;
  throw unauthorized('token-missing', 'Sign in first');
}
