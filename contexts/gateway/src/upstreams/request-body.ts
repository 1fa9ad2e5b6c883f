import type { FastifyRequest } from 'fastify';
import { BODY_LIMIT, bodyTooLarge } from '../protection/body-limit.ts';

/** All of a small body; undefined when the request has none. */
export async function bodyOf({ raw }: FastifyRequest): Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw bodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
