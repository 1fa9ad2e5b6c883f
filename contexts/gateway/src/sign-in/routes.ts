import type { Http } from '@hiorder/http';
import type { Clock, Log } from '@hiorder/kernel';
import Type from 'typebox';
import type { FastifyRequest } from 'fastify';
import { refuseForgery } from '../protection/csrf.ts';
import type { Limits } from '../protection/limit-requests.ts';
import { sealedCookie, type SealedCookie } from '../sessions/sealed-cookies.ts';
import type { StaffSessions } from '../sessions/staff-sessions.ts';
import { ATTEMPT_SECONDS, AuthorizationRefused, newAttempt, type Attempt } from './authorization-code.ts';
import type { MemberSignIn } from './member-sign-in.ts';
import type { OpenIdClient } from './openid-client.ts';
import { safeReturnTo } from './return-to.ts';

export interface SignInRoutes {
  readonly keys: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: Limits;
  readonly openId: OpenIdClient;
  readonly staff: StaffSessions;
  readonly members: MemberSignIn;
  /** Makes an access token count no more, in every process. */
  endToken(access: string): Promise<void>;
}

/** Where the app says that it did not work and offers to try again. */
const FAILED = '/staff/?sign-in=failed';
const tags = ['sign-in'];

/** Whose session is meant. */
const Query = Type.Object({
  app: Type.Optional(Type.String({ maxLength: 20, description: '`guest`: as a member; else as staff' })),
});
const isGuestApp = (request: FastifyRequest): boolean => (request.query as { app?: string }).app === 'guest';

const redirect = { 303: Type.Null({ description: 'To the next page' }) };

export function addSignInRoutes(http: Http, o: SignInRoutes): void {
  const attempts = sealedCookie<Attempt>({ ...o, name: 'sign-in', lifeSeconds: ATTEMPT_SECONDS });
  addLogin(http, o, attempts);
  addCallback(http, o, attempts);
  addLogout(http, o);
}

type Attempts = SealedCookie<Attempt>;

function addLogin(http: Http, o: SignInRoutes, attempts: Attempts): void {
  const returnTo = Type.Optional(Type.String({ maxLength: 1_000 }));
  http.get(
    '/auth/login',
    {
      schema: { querystring: Type.Object({ returnTo, ...Query.properties }), response: redirect },
      config: { auth: 'public', docs: { summary: 'Sign in: goes to the sign-in page', tags } },
    },
    async (request, reply) => {
      await o.limits.ofSignIn(request.edge.clientAddress);
      void reply.header('cache-control', 'no-store');
      if (isGuestApp(request))
        return reply.redirect(await o.members.begin(request, reply, request.query.returnTo), 303);
      const { origin } = request.edge;
      const attempt = newAttempt(safeReturnTo(request.query.returnTo, origin));
      const url = await o.openId.begin(origin, attempt);
      await attempts.write(reply, attempt);
      return reply.redirect(url, 303);
    },
  );
}

function addCallback(http: Http, o: SignInRoutes, attempts: Attempts): void {
  http.get(
    '/auth/callback',
    {
      schema: { response: redirect },
      config: { auth: 'public', docs: { summary: 'Back from the sign-in page', tags } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const member = await o.members.finish(request, reply);
      if (member !== undefined) return reply.redirect(member, 303);
      const attempt = await attempts.read(request);
      if (attempt === undefined) return reply.redirect(FAILED, 303);
      attempts.clear(reply);
      try {
        const tokens = await o.openId.finish(new URL(request.url, request.edge.origin), attempt);
        await o.staff.begin(reply, tokens);
        return reply.redirect(attempt.returnTo, 303);
      } catch (error) {
        if (!(error instanceof AuthorizationRefused)) throw error;
        o.log.info({ err: error.cause }, 'sign-in refused');
        return reply.redirect(FAILED, 303);
      }
    },
  );
}

function addLogout(http: Http, o: SignInRoutes): void {
  const url = Type.Optional(Type.String({ description: 'Go there to finish' }));
  http.post(
    '/auth/logout',
    {
      schema: { querystring: Query, body: Type.Object({}), response: { 200: Type.Object({ url }) } },
      config: {
        auth: 'public',
        docs: {
          summary: 'Sign out; with `app=guest` as a member, who goes on as a guest',
          description: 'Who is signed out stays so, so an Idempotency-Key has no meaning here.',
          tags,
          problems: { 403: ['csrf'] },
        },
      },
    },
    async (request, reply) => {
      refuseForgery(request);
      if (isGuestApp(request)) {
        await o.members.end(request, reply);
        return {};
      }
      const tokens = await o.staff.tokens(request);
      if (tokens === undefined) return {};
      o.staff.clear(reply);
      const failed = (err: unknown) => o.log.warn({ err }, 'token not revoked at sign-out');
      // The refresh token, so that there is no next access token; and the present one, whoever else holds a copy.
      await Promise.all([o.openId.revoke(tokens).catch(failed), o.endToken(tokens.access).catch(failed)]);
      const url = await o.openId.endSessionUrl(request.edge.origin, tokens).catch(() => undefined);
      return url === undefined ? {} : { url };
    },
  );
}
