import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.ts';

/**
 * `required`: no call without a key. `accepted`: a key is honoured when there is one. `unguessable`: honoured by the
 * route itself, which keeps no answer, for callers nobody knows; so a key must be one that nobody else can have.
 */
export type Idempotency = 'required' | 'accepted' | 'unguessable';

export const keepsAnswers = (rule: Idempotency | undefined): boolean =>
  rule === 'required' || rule === 'accepted';

export interface RequestKey {
  /** Who asks for what: the same key of another caller or for another thing is another key. */
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
}

const VALID = /^[\x20-\x7e]{1,255}$/;
/** A UUID, 32 hexadecimal digits. */
export const UNGUESSABLE_LENGTH = 32;

/** The request's key; `undefined` when it has none. */
export function requestKeyOf(request: FastifyRequest): RequestKey | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  const { method, url } = request.routeOptions;
  const target = [String(method), url ?? '', request.params];
  return requestKey({ caller: request.claims.sub, target, key: String(key), body: request.body });
}

/** `target`: what is called with which parameters; `body`: JSON. */
export const requestKey = (o: {
  caller: string;
  target: readonly unknown[];
  key: string;
  body: unknown;
}): RequestKey => ({
  scope: canonical([o.caller, ...o.target]),
  key: o.key,
  fingerprint: fingerprintOf(o.body),
});

/** Refuses before the handler runs. */
export function checkKeyHeader(header: string | string[] | undefined, rule: Idempotency | undefined): void {
  if (rule === undefined) return;
  if (header === undefined && rule !== 'required') return;
  if (header === undefined) throw new ProblemError(refusal(MISSING));
  if (typeof header !== 'string' || !VALID.test(header)) throw new ProblemError(refusal(MALFORMED));
  if (rule === 'unguessable' && header.length < UNGUESSABLE_LENGTH)
    throw new ProblemError(refusal(GUESSABLE));
}

const MISSING = {
  code: 'idempotency-key-required',
  title: 'This call needs an Idempotency-Key',
  detail:
    'Send a new one, a UUID for instance, with each intent, and the same one with each repetition of it.',
};
const MALFORMED = {
  code: 'request-invalid',
  title: 'The Idempotency-Key is not valid',
  detail: 'It is one header of 1 to 255 printable ASCII characters.',
};

const GUESSABLE = {
  code: 'request-invalid',
  title: 'The Idempotency-Key could be guessed',
  detail: 'Here it is a secret of this device: 32 characters or more, a random UUID for instance.',
};

const refusal = (what: typeof MISSING) => ({
  ...{ status: 400, ...what },
  violations: [{ code: what.code, path: '/headers/idempotency-key' }],
});

const fingerprintOf = (body: unknown): string =>
  createHash('sha256')
    .update(canonical(body ?? null))
    .digest('base64url');

/** JSON with sorted names: two bodies that mean the same have one fingerprint. Depth is bounded by validation. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
