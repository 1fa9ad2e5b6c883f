import { acceptedCodings } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppFile } from './app-files.ts';

const YEAR = 365 * 24 * 3600;

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: AppFile): FastifyReply {
  void reply
    .header('content-type', file.type)
    .header('etag', file.etag)
    .header('cache-control', file.immutable ? `public, max-age=${YEAR}, immutable` : 'no-cache')
    .header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
  if (isKnown(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  const accepted = acceptedCodings(request.headers['accept-encoding']);
  if (file.br !== undefined && accepted.has('br'))
    return reply.header('content-encoding', 'br').send(file.br);
  if (file.gzip !== undefined && accepted.has('gzip'))
    return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.content);
}

const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
