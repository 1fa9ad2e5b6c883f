import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../../application/queries/viewer.ts';

/** `publicUrl` when the installation has one; else as the gateway says that the caller reached us. */
export const viewerOf = (request: FastifyRequest, publicUrl: string | undefined): Viewer => ({
  languages: languagesOf(request.headers['accept-language']),
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

const MOST = 10;

/** RFC 9110 `Accept-Language`: tags by weight, most wanted first; `*` and what is not wanted at all left out. */
export function languagesOf(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',', MOST)
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) };
    })
    .filter(({ tag, weight }) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
