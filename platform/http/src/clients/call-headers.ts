import { currentTrace } from '@hiorder/kernel';
import { DEADLINE_HEADER } from '../deadline.ts';
import type { ServiceAuth } from '../service-auth.ts';
import type { ServiceCall } from './service-client.ts';

/** Who calls, on behalf of what, and for how long it waits. */
export function callHeaders(
  call: ServiceCall,
  o: { name: string; service: ServiceAuth; ms: number },
): Record<string, string> {
  const { correlationId, traceparent } = currentTrace();
  return {
    authorization: `Bearer ${o.service.sign(o.name)}`,
    accept: 'application/json',
    'x-correlation-id': correlationId,
    traceparent,
    [DEADLINE_HEADER]: String(Math.round(o.ms)),
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
    ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
  };
}

/** Both transports speak JSON text, so that what works in one process works in two. */
export const bodyText = (call: ServiceCall): string | undefined =>
  call.body === undefined ? undefined : JSON.stringify(call.body);

export const parsedBody = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
