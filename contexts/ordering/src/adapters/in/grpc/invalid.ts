import { ProblemError } from '@hiorder/http';

export const invalid = (path: string): ProblemError =>
  new ProblemError({
    status: 400,
    code: 'request-invalid',
    title: 'The request is not valid',
    violations: [{ code: 'invalid', path }],
  });
