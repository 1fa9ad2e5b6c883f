import { invalidRequest, ProblemError } from '@hiorder/http';

/** For limits that a .proto cannot state. `path` is a JSON pointer into the request, in the names of the .proto. */
export const invalidField = (path: string): ProblemError =>
  new ProblemError(invalidRequest([{ code: 'invalid', path }]));
