import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

const config = { auth: 'public', docs: { hidden: true } } as const;

const PAGE = [
  ['/api/docs', new URL('./page/docs.html', import.meta.url), 'text/html; charset=utf-8'],
  ['/api/docs/docs.js', new URL('./page/docs.js', import.meta.url), 'text/javascript; charset=utf-8'],
  ['/api/docs/docs.css', new URL('./page/docs.css', import.meta.url), 'text/css; charset=utf-8'],
] as const;

/** The two documents, and a page for people that shows the first. */
export function addDocumentRoutes(http: Http, o: { openApi(): Promise<string>; asyncApi(): object }): void {
  for (const [url, file, type] of PAGE) {
    const text = readFileSync(file, 'utf8');
    http.get(url, { config }, (request, reply) => answer(request, reply, { text, type }));
  }
  let events: string | undefined;
  for (const [url, text] of [
    ['/api/openapi.json', o.openApi],
    ['/api/asyncapi.json', async () => (events ??= JSON.stringify(o.asyncApi()))],
  ] as const) {
    const type = 'application/json; charset=utf-8';
    http.get(url, { config }, async (request, reply) => answer(request, reply, { text: await text(), type }));
  }
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, type }: { text: string; type: string },
): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.headers({ etag, 'cache-control': 'no-cache', 'content-type': type });
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text);
}
