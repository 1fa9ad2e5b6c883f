import { TechnicalError } from '@hiorder/kernel';
import type { FastifyError } from 'fastify';
import { ProblemError, type ProblemFields } from './problem.ts';
import { violationsOf } from './violations.ts';

const invalid = (violations: ProblemFields['violations'] & object): ProblemFields => ({
  status: 400,
  code: 'request-invalid',
  title: 'The request is not valid',
  violations,
});

const BY_FRAMEWORK_CODE: Readonly<Record<string, ProblemFields>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body-too-large', title: 'The body is too large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'media-type-unsupported',
    title: 'This content type is not supported here',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: invalid([{ code: 'content-length-mismatch', path: '' }]),
  FST_ERR_BAD_URL: invalid([{ code: 'malformed-url' }]),
  FST_ERR_MAX_PARAM_LENGTH: { status: 404, code: 'not-found', title: 'There is nothing here' },
};

const BY_STATUS: Readonly<Record<number, Omit<ProblemFields, 'status'>>> = {
  400: { code: 'request-invalid', title: 'The request is not valid' },
  401: { code: 'unauthenticated', title: 'Sign in first' },
  403: { code: 'forbidden', title: 'This is not allowed' },
  404: { code: 'not-found', title: 'There is nothing here' },
  405: { code: 'method-not-allowed', title: 'This method is not supported here' },
  406: { code: 'not-acceptable', title: 'No answer in the wanted form' },
  408: { code: 'request-timeout', title: 'The request took too long to arrive' },
  413: { code: 'body-too-large', title: 'The body is too large' },
  414: { code: 'url-too-long', title: 'The address is too long' },
  415: { code: 'media-type-unsupported', title: 'This content type is not supported here' },
  429: { code: 'too-many-requests', title: 'Too many requests' },
  431: { code: 'headers-too-large', title: 'The headers are too large' },
};

const INTERNAL: ProblemFields = { status: 500, code: 'internal', title: 'Something went wrong' };

/** Whatever was thrown, as the client may see it: one place, so that no message of an inner failure gets out. */
export function problemOfError(error: unknown): ProblemFields {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TechnicalError) return ofTechnicalError(error);
  if (typeof error !== 'object' || error === null) return INTERNAL;
  const { validation, validationContext, code, statusCode } = error as Partial<FastifyError>;
  if (validation !== undefined) return invalid(violationsOf(validation, validationContext ?? 'body'));
  const known = code === undefined ? undefined : BY_FRAMEWORK_CODE[code];
  if (known !== undefined) return known;
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return INTERNAL;
  const generic = BY_STATUS[statusCode];
  return { status: statusCode, ...(generic ?? BY_STATUS[400]!) };
}

function ofTechnicalError(error: TechnicalError): ProblemFields {
  if (!error.retryable) return INTERNAL;
  if (error.code === 'overloaded') return overloaded(1);
  return {
    status: 503,
    code: 'dependency-unavailable',
    title: 'A part of the service is not reachable at the moment',
    retryAfter: 1,
  };
}

/** More than can be served; nothing has been done. */
export const overloaded = (retryAfter: number): ProblemFields => ({
  status: 503,
  code: 'overloaded',
  title: 'Too much is going on at the moment',
  retryAfter,
  headers: { 'x-content-type-options': 'nosniff' },
});

/** The problem of a status alone, for edges where no error object is at hand. */
export function problemOfStatus(status: number): ProblemFields {
  return problemOfError({ statusCode: status });
}
