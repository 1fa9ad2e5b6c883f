import { ProblemError, refusal, type Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { firstSight } from './first-sight.ts';
import { sendFile } from './send-file.ts';
import type { SharedAssets } from './shared-assets.redis.ts';
import type { WebApp } from './web-app.ts';

const config = { auth: 'public', priority: 'normal', docs: { hidden: true } } as const;
const STAFF = '/staff';
/** Never a page of an app, so that a wrong address of the API is an answer programs understand. */
const RESERVED = /^\/(api|auth|oidc|internal|health|metrics|media|checkout|sandbox)(\/|$)/;

export function addAppRoutes(
  http: Http,
  apps: {
    guest: WebApp;
    staff: WebApp;
    firstSight: ReturnType<typeof firstSight>;
    shared: SharedAssets | undefined;
  },
): void {
  http.get(STAFF, { config }, (_request, reply) => reply.redirect(`${STAFF}/`, 308));
  http.get('/*', { config }, async (request, reply) => {
    const path = pathOf(request);
    if (path === undefined || RESERVED.test(path) || path.startsWith('//')) throw refusal(404);
    const code = /^\/t\/([A-Za-z0-9]{8,64})\/?$/.exec(path)?.[1];
    const seen = code && (await apps.firstSight(code, request.headers['accept-language']));
    if (seen) return sendFile(request, reply.header('vary', 'accept-language'), seen);
    const isStaff = path.startsWith(`${STAFF}/`);
    const app = isStaff ? apps.staff : apps.guest;
    return serve(request, reply, { ...apps, app, path: path.slice(isStaff ? STAFF.length + 1 : 1) });
  });
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  { app, path, shared }: { app: WebApp; path: string; shared: SharedAssets | undefined },
): Promise<FastifyReply> {
  const own = path === 'index.html' ? undefined : app.file(path);
  const file = own ?? (await shared?.find(app.name, path));
  if (file !== undefined) return sendFile(request, reply, file);
  // What looks like a file is one: a page instead of a script that is gone would only confuse.
  if (path !== 'index.html' && /\.[a-z0-9]+$/i.test(path)) throw refusal(404);
  const page = await app.page();
  if (page === undefined) throw notBuilt(app.name);
  return sendFile(request, reply, page);
}

function pathOf(request: FastifyRequest): string | undefined {
  try {
    return decodeURIComponent(request.url.split('?', 1)[0]!);
  } catch {
    return undefined;
  }
}

const notBuilt = (name: string): ProblemError =>
  new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: `The ${name} app has not been built`,
    detail: 'It is built when the server starts, which takes a moment.',
    retryAfter: 5,
  });
