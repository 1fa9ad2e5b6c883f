import { ProblemError, type Http } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import { BODY_LIMIT } from '../protection/body-limit.ts';

export interface ReadAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const OF_CONNECTION = /^(connection|keep-alive|transfer-encoding|content-length|date)$/;

/** As `forward`, for the few small calls whose answer the gateway must read. */
export async function exchange(request: FastifyRequest, target: Http): Promise<ReadAnswer> {
  const payload = await bodyOf(request);
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = request.raw.headers;
  const answer = await target.inject({
    method: request.method as 'POST',
    url: request.raw.url ?? '/',
    headers: headers as Record<string, string>,
    ...(payload.length > 0 && { payload }),
    remoteAddress: request.edge.clientAddress,
  });
  const kept = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.test(name));
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    text: answer.payload,
  };
}

async function bodyOf({ raw }: FastifyRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) {
      throw new ProblemError({ status: 413, code: 'body-too-large', title: 'The body is too large' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
