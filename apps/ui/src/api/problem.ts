import type { Violation } from '@hiorder/contracts';

/** A call that did not do what was asked: the server's problem+json, or why there is no answer. */
export interface ApiProblem {
  /** 0 when no answer came. */
  readonly status: number;
  /** The server's code, or `network-lost` / `timeout` / `unreadable`. */
  readonly code: string;
  readonly detail?: string | undefined;
  readonly violations: readonly Violation[];
  readonly retryAfterMs?: number | undefined;
  readonly correlationId?: string | undefined;
  /** All members of the problem document, for codes that carry data of their own. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly status: number }
  | { readonly ok: false; readonly problem: ApiProblem };

export function noAnswer(code: 'network-lost' | 'timeout' | 'aborted'): ApiProblem {
  return { status: 0, code, violations: [], data: {} };
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await jsonOf(response);
  return {
    status: response.status,
    code: typeof body.code === 'string' ? body.code : codeOfStatus(response.status),
    detail: typeof body.detail === 'string' ? body.detail : undefined,
    violations: Array.isArray(body.violations) ? (body.violations as Violation[]) : [],
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
    correlationId: response.headers.get('x-correlation-id') ?? undefined,
    data: body,
  };
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'token-invalid';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'internal' : 'refused';
}

/** Seconds, or an HTTP date. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null || header === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
