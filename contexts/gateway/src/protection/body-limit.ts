import { ProblemError } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';

export const BODY_LIMIT = 64 * 1024;
/** A photo of 10 MB and what multipart adds. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024 + 16 * 1024;

/** Refuses by what is announced; a body without announced length is counted by the context that reads it. */
export function refuseLargeBody(request: FastifyRequest, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) <= limit) return;
  throw new ProblemError({
    status: 413,
    code: 'body-too-large',
    title: 'The body is too large',
    headers: { connection: 'close' }, // else Node reads all of it before the next request
  });
}
