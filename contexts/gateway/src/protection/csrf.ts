import { refusal, type ProblemError } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a page of another site cannot send without asking first, and files, which the origin check covers. */
const TYPES = /^(application\/json|multipart\/form-data|image\/[a-z+.-]+)\s*(;|$)/i;

/** For requests that a cookie authenticates: did a page of ours send it? */
export function refuseForgery(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  if (!isSameOrigin(request) || !hasOwnType(request)) throw forgery();
}

/** For requests that need no cookie: only what is certainly from a page of another site. */
export function refuseOtherSites(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (SAFE.has(request.method) || (site === undefined && origin === undefined)) return;
  if (!isSameOrigin(request)) throw forgery();
}

/** For what a page of any site can open and our cookies would come with: only our own pages may. */
export function refuseOtherPages(request: FastifyRequest): void {
  if (!isSameOrigin(request)) throw forgery();
}

function isSameOrigin(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === request.edge.origin;
}

function hasOwnType({ headers }: FastifyRequest): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return !hasBody || TYPES.test(headers['content-type'] ?? '');
}

const forgery = (): ProblemError =>
  refusal(403, {
    code: 'csrf',
    title: 'This request did not come from our own pages',
    detail: 'Programs send a bearer token instead of a cookie.',
  });
