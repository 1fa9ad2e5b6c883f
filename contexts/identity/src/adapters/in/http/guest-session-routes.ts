import {
  CreateGuestSession,
  GuestSession,
  RenewedGuestSession,
  RenewGuestSession,
  ScannedTable,
  SeatMember,
  type Principal,
} from '@hiorder/contracts';
import { acceptedLanguages, refuseOtherRequest, type Http, type TokenVerifier } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Tables } from '../../../application/ports/tables.ts';
import { TOKEN_SECONDS } from '../../../application/ports/guest-tokens.ts';
import { whereCodeLeads } from '../../../application/queries/where-code-leads.ts';
import { storeView } from '../../../application/queries/who-am-i.ts';
import type { renewGuestSession } from '../../../application/renew-guest-session.ts';
import type { seatMember } from '../../../application/seat-member.ts';
import type { StartedGuestSession, startGuestSession } from '../../../application/start-guest-session.ts';
import { problemOf } from './refusals.ts';

export interface GuestSessionRoutes {
  readonly verifier: TokenVerifier;
  readonly tables: Pick<Tables, 'scan'>;
  readonly startGuestSession: ReturnType<typeof startGuestSession>;
  readonly renewGuestSession: ReturnType<typeof renewGuestSession>;
  readonly seatMember: ReturnType<typeof seatMember>;
}

export function addGuestSessionRoutes(http: Http, o: GuestSessionRoutes): void {
  addTableCodeRoute(http, o);
  http.post(
    '/api/guest-sessions',
    {
      schema: { body: CreateGuestSession, response: { 201: GuestSession } },
      config: {
        // No answer is kept: callers nobody knows would share it, and it is a token of one of them.
        ...{ auth: 'public', idempotency: 'unguessable' },
        docs: {
          summary: 'Scan a table’s code: open its party’s session or join it',
          description:
            'May be repeated: with the same Idempotency-Key, a secret of this phone, it is the same guest, ' +
            'with a token of its own each time, and Idempotency-Replayed; with another body it is refused. ' +
            'With the bearer token of a guest who is at the table already, the guest stays the same.',
          tags: ['guests'],
          problems: { 404: ['table-code-unknown'], 503: ['dependency-unavailable'] },
        },
      },
    },
    async (request, reply) => {
      const { code, nickname, locale } = request.body;
      const languages = [locale, ...acceptedLanguages(request.headers['accept-language'])];
      await refuseOtherRequest(request);
      const caller = await callerOf(request, o.verifier);
      const key = request.headers['idempotency-key']?.toString();
      const started = await o.startGuestSession({ code, nickname, languages, caller, key });
      if (!started.ok) throw problemOf(started.error);
      if (started.value.repeated) reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answerOf(started.value));
    },
  );

  http.post(
    '/internal/guest-sessions/renew',
    {
      schema: { body: RenewGuestSession, response: { 200: RenewedGuestSession } },
      config: { auth: 'service', docs: { hidden: true } },
    },
    async (request) => {
      const renewed = await o.renewGuestSession(request.body);
      if (!renewed.ok) throw problemOf(renewed.error);
      return tokenAnswer(renewed.value);
    },
  );

  http.post(
    '/internal/guest-sessions/member',
    {
      schema: { body: SeatMember, response: { 200: RenewedGuestSession } },
      config: { auth: 'service', docs: { hidden: true } },
    },
    async (request) => {
      const seated = await o.seatMember(request.body);
      if (!seated.ok) throw problemOf(seated.error);
      return tokenAnswer(seated.value);
    },
  );
}

const tokenAnswer = (accessToken: string) => ({
  ...{ accessToken, tokenType: 'Bearer' as const, expiresIn: TOKEN_SECONDS },
});

function addTableCodeRoute(http: Http, { tables }: Pick<GuestSessionRoutes, 'tables'>): void {
  http.get(
    '/internal/table-codes/:code',
    {
      schema: {
        params: Type.Object({ code: Type.String({ maxLength: 64 }) }),
        response: { 200: ScannedTable },
      },
      config: { auth: 'service', docs: { hidden: true } },
    },
    async (request) => {
      const found = await whereCodeLeads(tables)(request.params.code);
      if (!found) throw problemOf({ code: 'table-code-unknown' });
      return found;
    },
  );
}

function answerOf({ accessToken, guest, store, table }: StartedGuestSession): GuestSession {
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: TOKEN_SECONDS,
    guest: { id: guest.id, nickname: guest.nickname, color: guest.color },
    store: storeView(store),
    table: { id: table.id, name: table.name },
    tableSession: { id: guest.tableSessionId, openedAt: guest.sessionOpenedAt.toISOString() },
  };
}

/** Who scans, if the phone says so. A token that is no longer good makes a new guest, not an error. */
async function callerOf(request: FastifyRequest, verifier: TokenVerifier): Promise<Principal | undefined> {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) return undefined;
  try {
    return (await verifier.verify(token)) as unknown as Principal;
  } catch {
    return undefined;
  }
}
