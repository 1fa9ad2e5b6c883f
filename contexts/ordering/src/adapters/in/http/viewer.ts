import { acceptedLanguages } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../../application/queries/viewer.ts';

/** `publicUrl` when the installation has one; else as the gateway says that the caller reached us. */
export const viewerOf = (request: FastifyRequest, publicUrl: string | undefined): Viewer => ({
  languages: acceptedLanguages(request.headers['accept-language']),
  origin: publicUrl ?? originOf(request),
});

function originOf({ headers }: FastifyRequest): string {
  const one = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const host = one('x-forwarded-host') ?? one('host') ?? 'localhost';
  const origin = `${one('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}
