import { pageStyles, paymentPage } from '@hiorder/design-tokens';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fontFile, fontSheet } from './fonts.ts';

const sheet = pageStyles(paymentPage, new URL('./practice.css', import.meta.url));

/** What the window's page fetches: its look and its typeface. */
export function windowAssets(app: FastifyInstance, basePath: string): void {
  const css = (reply: FastifyReply, content: string) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(content);

  app.get(`${basePath}/checkout.css`, (_request, reply) => css(reply, sheet));
  app.get(`${basePath}/fonts.css`, (_request, reply) => css(reply, fontSheet));
  app.get<{ Params: { file: string } }>(`${basePath}/fonts/:file`, (request, reply) => {
    const content = fontFile(request.params.file);
    if (content === undefined) return reply.callNotFound();
    return reply
      .type('font/woff2')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(content);
  });
}
