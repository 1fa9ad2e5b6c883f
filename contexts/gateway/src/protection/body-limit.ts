import { refusal, type ProblemError } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';

export const BODY_LIMIT = 64 * 1024;
/** A photo of 10 MB and what multipart adds. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024 + 16 * 1024;

/** Refuses by what is announced; a body without announced length is counted by the context that reads it. */
export function refuseLargeBody(request: FastifyRequest, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) <= limit) return;
  throw bodyTooLarge();
}

/** The connection ends with it, else Node reads all of the body before the next request. */
export const bodyTooLarge = (): ProblemError => refusal(413, { headers: { connection: 'close' } });
