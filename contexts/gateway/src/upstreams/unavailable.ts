import { ProblemError } from '@hiorder/http';

export function unavailable(part: string, o: { retryAfter: number; cause?: unknown }): ProblemError {
  const problem = new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: 'This part of the service is not available at the moment',
    detail: 'Please try again in a moment.',
    retryAfter: o.retryAfter,
    extra: { part },
  });
  problem.cause = o.cause;
  return problem;
}
