import { ProblemError, type ProblemFields, type Violation } from './problem.ts';

/** Refusals of any route, by status: each is worded once, so that it reads alike wherever it comes from. */
export const KNOWN_PROBLEMS = {
  400: {
    status: 400,
    code: 'request-invalid',
    title: 'The request is not valid',
    detail: 'It could not be read as it was sent.',
  },
  401: {
    status: 401,
    code: 'unauthenticated',
    title: 'Sign in first',
    detail: 'This call is for people and programs that have signed in.',
  },
  403: {
    status: 403,
    code: 'forbidden',
    title: 'This is not allowed for you',
    detail: 'Your role does not include this.',
  },
  404: {
    status: 404,
    code: 'not-found',
    title: 'There is nothing here',
    detail: 'The address names nothing, or nothing that is yours.',
  },
  405: {
    status: 405,
    code: 'method-not-allowed',
    title: 'This method is not supported here',
    detail: 'The header Allow names those that are.',
  },
  406: {
    status: 406,
    code: 'not-acceptable',
    title: 'No answer in the wanted form',
    detail: 'Nothing that the header Accept names can be had here.',
  },
  408: {
    status: 408,
    code: 'request-timeout',
    title: 'The request took too long to arrive',
    detail: 'Nothing was done; it may be sent again.',
  },
  413: {
    status: 413,
    code: 'body-too-large',
    title: 'The body is too large',
    detail: 'More was sent than this call can need.',
  },
  414: {
    status: 414,
    code: 'url-too-long',
    title: 'The address is too long',
    detail: 'No address here is as long.',
  },
  415: {
    status: 415,
    code: 'media-type-unsupported',
    title: 'This content type is not supported here',
    detail: 'Most calls read application/json.',
  },
  429: {
    status: 429,
    code: 'too-many-requests',
    title: 'Too many requests in a short time',
    detail: 'The header Retry-After says when to go on.',
  },
  431: {
    status: 431,
    code: 'headers-too-large',
    title: 'The headers are too large',
    detail: 'Deleting the cookies of this site may help.',
  },
  500: {
    status: 500,
    code: 'internal',
    title: 'Something went wrong',
    detail: 'It was written down under the correlation id.',
  },
} as const satisfies Readonly<Record<number, ProblemFields>>;

type KnownStatus = keyof typeof KNOWN_PROBLEMS;

export const isKnownStatus = (status: number): status is KnownStatus => status in KNOWN_PROBLEMS;

/** For a place that refuses by throwing; `more` is what only this place knows. */
export const refusal = (status: KnownStatus, more: Partial<ProblemFields> = {}): ProblemError =>
  new ProblemError({ ...KNOWN_PROBLEMS[status], ...more });

/** What was sent could be read, but not all of it makes sense. */
export const invalidRequest = (violations: readonly Violation[]): ProblemFields => ({
  ...KNOWN_PROBLEMS[400],
  detail: 'Each violation names a field and what is wrong with it.',
  violations,
});

export const keyReused = (): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'idempotency-key-reused',
    title: 'This Idempotency-Key was used with another request',
    detail: 'Another request needs a key of its own.',
  });

/** Without a token, or with one that does not count. */
export const unauthorized = (code: string, title: string): ProblemError =>
  new ProblemError({
    status: 401,
    code,
    title,
    detail: KNOWN_PROBLEMS[401].detail,
    headers: { 'www-authenticate': 'Bearer' },
  });
