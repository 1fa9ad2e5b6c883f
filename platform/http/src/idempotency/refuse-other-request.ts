import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { keyReused } from '../known-problems.ts';
import { fingerprintOfKey } from './answers.postgres.ts';
import { requestKey } from './request-key.ts';
import { databaseOf } from './run-once.ts';

/**
 * For routes that keep no answer, because it holds a token (`idempotency: 'unguessable'`): the first request with a key
 * says what it stands for, for as long as answers are kept; with another one it is refused. Of both only a hash is kept.
 */
export async function refuseOtherRequest(request: FastifyRequest): Promise<void> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return;
  const { method, url } = request.routeOptions;
  const asked = requestKey({
    caller: '',
    target: [String(method), url ?? '', request.params],
    key: createHash('sha256').update(String(key)).digest('base64url'),
    body: request.body,
  });
  const first = await databaseOf(request).transaction((tx) => fingerprintOfKey(tx, asked));
  if (first !== asked.fingerprint) throw keyReused();
}
