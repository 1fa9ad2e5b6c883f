import type { FastifyRequest } from 'fastify';

const first = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header[0] : header)?.split(',', 1)[0]?.trim();

const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](:\d{1,5})?$/;

/** `http://host` as the client sees us; the gateway forwards what it was called by. */
export function originOf(request: FastifyRequest): string {
  const forwarded = first(request.headers['x-forwarded-host']) ?? request.headers.host ?? '';
  const host = HOST.test(forwarded) ? forwarded : 'localhost';
  const protocol = first(request.headers['x-forwarded-proto']) === 'https' ? 'https' : request.protocol;
  return `${protocol}://${host}`;
}

/** The client's network address: the last hop that the gateway has recorded, else the connection's. */
export function addressOf(request: FastifyRequest): string {
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return hops.at(-1)?.trim() || request.ip;
}
