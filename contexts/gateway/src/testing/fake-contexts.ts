import { createHash } from 'node:crypto';
import { createHttp, ProblemError, type Http, type ServiceAuth } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import type { TestIssuer } from './issuer.ts';

const open = { auth: 'public' } as const;
const scanned = { ...open, docs: { problems: { 404: ['table-code-unknown'] } } };
const roles = { auth: ['guest', 'member', 'manager'] } as const;

const problem = (status: number, code: string): ProblemError =>
  new ProblemError({ status, code, title: code });

export interface TestContexts {
  readonly identity: Http;
  readonly ordering: Http;
  readonly menu: Http;
  readonly notification: Http;
  /** Guests who are not at their table any more. */
  readonly left: Set<string>;
  readonly renewals: string[];
  /** Who signed in at whose seat. */
  readonly members: Map<string, string>;
}

/** Contexts with just the routes that the gateway's tests call; they tell what reached them. */
export function testContexts(o: { issuer: TestIssuer; service: ServiceAuth }): TestContexts {
  const make = (context: string): Http =>
    createHttp({ context, log: silentLog, verifier: o.issuer.verifier, service: o.service });
  const left = new Set<string>();
  const renewals: string[] = [];
  const members = new Map<string, string>();
  const guest = (id: string, table = 'ts1') => {
    const member = members.get(id);
    const role = member === undefined ? { role: 'guest' } : { role: 'member', member };
    return o.issuer.access({ sub: id, ...role, store: 's1', table: 't1', tableSession: table });
  };

  const identity = make('identity');
  let scans = 0;
  identity.post('/api/guest-sessions', { config: scanned }, async (request, reply) => {
    const { code } = request.body as { code?: string };
    if (code === undefined) throw problem(404, 'table-code-unknown');
    const id = `guest-${++scans}`;
    const accessToken = await guest(id);
    return reply
      .code(201)
      .send({ accessToken, guest: { id }, tableSession: { id: 'ts1' }, caller: request.headers });
  });
  identity.post('/internal/guest-sessions/renew', { config: { auth: 'service' } }, async (request) => {
    const { guestId } = request.body as { guestId: string };
    renewals.push(guestId);
    if (left.has(guestId)) throw problem(410, 'session-closed');
    return { accessToken: await guest(guestId), tokenType: 'Bearer', expiresIn: 900 };
  });
  identity.post('/internal/guest-sessions/member', { config: { auth: 'service' } }, async (request) => {
    const { guestId, memberId } = request.body as { guestId: string; memberId: string | null };
    if (left.has(guestId)) throw problem(410, 'session-closed');
    if (memberId === null) members.delete(guestId);
    else members.set(guestId, memberId);
    return { accessToken: await guest(guestId), tokenType: 'Bearer', expiresIn: 900 };
  });
  identity.delete('/api/me/membership', { config: roles }, (request, reply) => {
    members.delete(request.claims.sub);
    return reply.code(204).send();
  });
  identity.delete('/api/me/session', { config: roles }, (_request, reply) => reply.code(204).send());
  identity.get('/api/me', { config: roles }, (request) => ({ ...request.claims, headers: request.headers }));
  identity.get('/oidc/page', { config: open }, (request) => ({ cookie: request.headers.cookie ?? null }));

  const ordering = make('ordering');
  ordering.get('/api/cart', { config: roles }, (request) => ({
    sub: request.claims.sub,
    url: request.url,
    headers: request.headers,
  }));
  ordering.post('/api/orders', { config: roles }, (request, reply) =>
    reply.code(201).send({ got: request.body }),
  );
  ordering.post('/internal/secret', { config: open }, () => 'never from outside');

  return {
    identity,
    ordering,
    menu: menu(make('menu')),
    notification: notification(make('notification')),
    left,
    renewals,
    members,
  };
}

function menu(http: Http): Http {
  http.get('/api/stores/:storeId/menu', { config: open }, (request, reply) =>
    reply.header('cache-control', 'no-cache').send({ menu: true, headers: request.headers }),
  );
  http.addContentTypeParser('image/png', (_request, payload, done) => done(null, payload));
  http.put('/api/menu/items/:id/photo', { config: roles, bodyLimit: 11 * 1024 * 1024 }, async (request) => {
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of request.body as AsyncIterable<Buffer>) {
      hash.update(chunk);
      length += chunk.length;
    }
    return { length, sha256: hash.digest('hex') };
  });
  return http;
}

function notification(http: Http): Http {
  http.get('/api/events', { config: roles }, (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write(`data: hello ${request.claims.sub}\n\n`);
    const timer = setInterval(() => reply.raw.write('data: tick\n\n'), 10);
    const end = (): void => clearInterval(timer);
    reply.raw.on('close', end);
    http.server.on('close', end);
  });
  return http;
}
