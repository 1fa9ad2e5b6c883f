import { AuditQuery, AuditTrail, MAY, type Principal } from '@hiorder/contracts';
import { invalidRequest, ProblemError, type Http } from '@hiorder/http';
import type { AuditReader } from '../../../application/ports/audit-trail.ts';

const USUAL = 50;

interface Place {
  readonly at: string;
  readonly id: string;
}

const wrong = (path: string): ProblemError => new ProblemError(invalidRequest([{ code: 'invalid', path }]));

/** Opaque to clients: where a page ended. */
const cursorOf = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

function placeOf(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && isInstant(place[0]) && typeof place[1] === 'string')
      return { at: place[0], id: place[1] };
  } catch {
    // Not ours either.
  }
  throw wrong('/query/cursor');
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));

/** Who changed what at the caller's store. */
export function auditRoutes(http: Http, { audit }: { audit: AuditReader }): void {
  http.get(
    '/api/audit',
    {
      schema: { querystring: AuditQuery, response: { 200: AuditTrail } },
      config: {
        auth: MAY['audit.see'],
        docs: { summary: 'Who changed money, menu, policy and people', tags: ['audit'] },
      },
    },
    async (request, reply) => {
      const { store: storeId } = request.claims as unknown as Principal;
      const { limit = USUAL, cursor, ...filter } = request.query;
      for (const name of ['from', 'to'] as const)
        if (filter[name] !== undefined && !isInstant(filter[name])) throw wrong(`/query/${name}`);
      const place = cursor === undefined ? undefined : placeOf(cursor);
      const found = await audit.entries({ ...filter, storeId, place, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      void reply.header('cache-control', 'private, no-store');
      return { items, ...(last && found.length > limit && { nextCursor: cursorOf(last) }) };
    },
  );
}
