import { wasNeverSent } from '@hiorder/upstream';
import type { Unknown } from '../../../application/ports/payment-provider.ts';
import { areKeysRefused } from './toss-codes.ts';

export interface TossSettings {
  readonly secretKey: string;
  /** `https://api.tosspayments.com`, or the sandbox's address. */
  readonly apiUrl: string;
  readonly confirmDeadlineMs?: number;
  readonly findDeadlineMs?: number;
}

export type TossAnswer =
  | { readonly kind: 'payment'; readonly payment: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | Unknown;

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly deadlineMs: number;
  readonly body?: object;
  readonly idempotencyKey?: string;
}

/** One call; whatever happens to it is a value. */
export async function callToss(settings: TossSettings, request: Request): Promise<TossAnswer> {
  const { method, path, deadlineMs, body, idempotencyKey } = request;
  try {
    const answer = await fetch(new URL(path, settings.apiUrl), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
      headers: {
        authorization: `Basic ${Buffer.from(`${settings.secretKey}:`).toString('base64')}`,
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return read(answer.status, await answer.text());
  } catch (error) {
    return { kind: 'unknown', ...failureOf(error) };
  }
}

function read(status: number, text: string): TossAnswer {
  const body = parsed(text);
  if (status >= 500) return { kind: 'unknown', code: 'provider-error', sent: true };
  if (status === 429) return { kind: 'unknown', code: 'provider-overloaded', sent: true };
  if (body === undefined) return { kind: 'unknown', code: 'answer-unreadable', sent: true };
  if (status === 200) return { kind: 'payment', payment: body };
  const { code, message } = body;
  if (typeof code !== 'string') return { kind: 'unknown', code: 'answer-unreadable', sent: true };
  if (areKeysRefused(code)) return { kind: 'unknown', code, sent: false };
  return { kind: 'error', code, message: typeof message === 'string' ? message : '' };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown): { code: string; sent: boolean } {
  if (!(error instanceof Error)) return { code: 'connection-lost', sent: true };
  if (error.name === 'TimeoutError') return { code: 'timeout', sent: true };
  const never = error.cause instanceof Error && wasNeverSent(error.cause);
  return never ? { code: 'not-connected', sent: false } : { code: 'connection-lost', sent: true };
}
