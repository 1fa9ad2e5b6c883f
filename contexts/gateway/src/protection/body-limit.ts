import { refusal, type ProblemError } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';

export const BODY_LIMIT = 64 * 1024;
/** A photo of 10 MB and what multipart adds. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024 + 16 * 1024;

/** What is still read, to be thrown away: who is cut off while sending does not see the answer. */
const DISCARDED_AT_MOST = 32 * 1024 * 1024;

/** Refuses by what is announced; a body without announced length is counted by the context that reads it. */
export function refuseLargeBody(request: FastifyRequest, limit: number): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced <= limit) return;
  throw announced <= DISCARDED_AT_MOST ? refusal(413) : bodyTooLarge();
}

/** The connection ends with it, else Node reads all of the body, however long, before the next request. */
export const bodyTooLarge = (): ProblemError => refusal(413, { headers: { connection: 'close' } });
