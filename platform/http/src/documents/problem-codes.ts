import { keepsAnswers } from '../idempotency/request-key.ts';
import type { RegisteredRoute } from '../routes.ts';

type Codes = Readonly<Record<number, readonly string[]>>;

/** What may happen to any call. */
const ANY: Codes = {
  400: ['request-invalid'],
  404: ['not-found'],
  429: ['too-many-requests'],
  500: ['internal'],
  503: ['overloaded', 'dependency-unavailable'],
};
const WITH_TOKEN: Codes = {
  401: ['token-missing', 'token-invalid', 'token-expired', 'token-revoked'],
  403: ['forbidden'],
};
/** What is sent is read, and may be too much or broken, also where nothing is asked for. */
const WITH_BODY: Codes = { 413: ['body-too-large'], 415: ['media-type-unsupported'] };
const WITH_KEY: Codes = { 422: ['idempotency-key-reused'] };
const ANSWER_KEPT: Codes = { 409: ['idempotency-in-progress'] };
const KEY_REQUIRED: Codes = { 400: ['idempotency-key-required'] };

/** By status, everything that the common guards before a handler may answer, and what the route adds. */
export function problemCodes({ config, method }: RegisteredRoute): Codes {
  const isReading = method === 'GET' || method === 'HEAD';
  return merged([
    ANY,
    ...(config.auth === 'public' ? [] : [WITH_TOKEN]),
    ...(isReading ? [] : [WITH_BODY]),
    ...(config.idempotency ? [WITH_KEY] : []),
    ...(keepsAnswers(config.idempotency) ? [ANSWER_KEPT] : []),
    ...(config.idempotency === 'required' ? [KEY_REQUIRED] : []),
    config.docs?.problems ?? {},
  ]);
}

function merged(all: readonly Codes[]): Codes {
  const codes: Record<number, readonly string[]> = {};
  for (const [status, some] of all.flatMap((one) => Object.entries(one)))
    codes[Number(status)] = [...new Set([...(codes[Number(status)] ?? []), ...some])];
  return codes;
}
