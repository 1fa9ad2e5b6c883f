import type { IncomingMessage } from 'node:http';
import type { Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProviderHost } from '../oidc/provider-host.ts';

/** Where the OpenID provider lives; the issuer's path. */
export const OIDC_PATH = '/oidc';
/** That of members. */
export const MEMBERS_PATH = `${OIDC_PATH}/members`;

/**
 * Hands everything under the path to the provider's own server. It reads bodies itself, so ours must not: the parser
 * here leaves the stream alone.
 */
export function addOidcRoutes(http: Http, host: ProviderHost): void {
  void http.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${host.mountPath}/*`,
      config: { auth: 'public', docs: { hidden: true } },
      handler: (request, reply) => handOver(host, request, reply),
    });
    done();
  });
}

function handOver(host: ProviderHost, request: FastifyRequest, reply: FastifyReply): void {
  const provider = host.current();
  const raw: IncomingMessage & { originalUrl?: string } = request.raw;
  // The provider knows its mount path by comparing the two.
  raw.originalUrl = raw.url ?? host.mountPath;
  raw.url = raw.originalUrl.slice(host.mountPath.length);
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.setHeader('x-content-type-options', 'nosniff');
  void provider.callback()(raw, reply.raw);
}
