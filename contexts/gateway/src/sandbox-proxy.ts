import replyFrom from '@fastify/reply-from';
import { ProblemError, type Http } from '@hiorder/http';
import { BODY_LIMIT, refuseLargeBody } from './protection/body-limit.ts';
import { rewriteHeaders } from './routing/forwarded-headers.ts';

/** The practice payment provider's pages, under our own address. It gets no cookie and no token of ours. */
export function addSandboxProxy(http: Http, url: string): void {
  void http.register(async (plugin) => {
    await plugin.register(replyFrom, { base: url, undici: { connections: 64 } });
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    plugin.route({
      method: ['GET', 'POST'],
      url: '/sandbox/*',
      config: { auth: 'public', docs: { hidden: true } },
      handler: (request, reply) => {
        refuseLargeBody(request, BODY_LIMIT);
        rewriteHeaders(request, { cookie: undefined });
        delete request.raw.headers.authorization;
        return reply.from(request.url, {
          onError: (failed, { error }) => void failed.send(unavailable(error)),
        });
      },
    });
  });
}

function unavailable(cause: Error): ProblemError {
  const problem = new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: 'The practice payment window is not available at the moment',
    detail: 'Nothing was paid; please try again in a moment.',
    retryAfter: 1,
  });
  problem.cause = cause;
  return problem;
}
