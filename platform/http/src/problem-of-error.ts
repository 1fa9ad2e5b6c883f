import { TechnicalError } from '@hiorder/kernel';
import type { FastifyError } from 'fastify';
import { invalidRequest, isKnownStatus, KNOWN_PROBLEMS } from './known-problems.ts';
import { ProblemError, type ProblemFields } from './problem.ts';
import { violationsOf } from './violations.ts';

const BY_FRAMEWORK_CODE: Readonly<Record<string, ProblemFields>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: KNOWN_PROBLEMS[413],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: KNOWN_PROBLEMS[415],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: invalidRequest([{ code: 'content-length-mismatch', path: '' }]),
  FST_ERR_BAD_URL: invalidRequest([{ code: 'malformed-url' }]),
  FST_ERR_MAX_PARAM_LENGTH: KNOWN_PROBLEMS[404],
};

const INTERNAL: ProblemFields = KNOWN_PROBLEMS[500];

/** Whatever was thrown, as the client may see it: one place, so that no message of an inner failure gets out. */
export function problemOfError(error: unknown): ProblemFields {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TechnicalError) return ofTechnicalError(error);
  if (typeof error !== 'object' || error === null) return INTERNAL;
  const { validation, validationContext, code, statusCode } = error as Partial<FastifyError>;
  if (validation !== undefined) return invalidRequest(violationsOf(validation, validationContext ?? 'body'));
  const known = code === undefined ? undefined : BY_FRAMEWORK_CODE[code];
  if (known !== undefined) return known;
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return INTERNAL;
  return { ...KNOWN_PROBLEMS[isKnownStatus(statusCode) ? statusCode : 400], status: statusCode };
}

function ofTechnicalError(error: TechnicalError): ProblemFields {
  if (!error.retryable) return INTERNAL;
  if (error.code === 'overloaded') return overloaded(1);
  return {
    status: 503,
    code: 'dependency-unavailable',
    title: 'A part of the service is not reachable at the moment',
    detail: 'Please try again in a moment.',
    retryAfter: 1,
  };
}

/** More than can be served; nothing has been done. */
export const overloaded = (retryAfter: number): ProblemFields => ({
  status: 503,
  code: 'overloaded',
  title: 'Too much is going on at the moment',
  detail: 'Nothing was done; please try again in a moment.',
  retryAfter,
  headers: { 'x-content-type-options': 'nosniff' },
});

/** The problem of a status alone, for edges where no error object is at hand. */
export function problemOfStatus(status: number): ProblemFields {
  return problemOfError({ statusCode: status });
}
