/** One thing that is wrong: `path` is a JSON pointer into the request, other members are the code's own data. */
export interface Violation {
  readonly code: string;
  readonly path?: string;
  readonly [data: string]: unknown;
}

export interface ProblemFields {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Safe to show to people. */
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  /** Seconds until another try may help: `Retry-After`. */
  readonly retryAfter?: number;
  /** More members of the problem document. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way to the client. It is an Error only so that it can be thrown; nobody reads its stack. */
export class ProblemError extends Error {
  readonly problem: ProblemFields;

  constructor(problem: ProblemFields) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The RFC 9457 document of a refusal. */
export function problemBody(problem: ProblemFields, correlationId: string): Record<string, unknown> {
  return {
    type: `https://hiorder.dev/problems/${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    ...(problem.detail !== undefined && { detail: problem.detail }),
    correlationId,
    ...(problem.violations !== undefined && { violations: problem.violations }),
    ...problem.extra,
  };
}

export function problemHeaders(problem: ProblemFields): Record<string, string> {
  return {
    'content-type': PROBLEM_TYPE,
    'cache-control': 'no-store',
    ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
    ...problem.headers,
  };
}
