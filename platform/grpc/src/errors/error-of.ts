import { Code, ConnectError } from '@connectrpc/connect';
import { problemOfError } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import { errorOfProblem } from './error-of-problem.ts';

/** Whatever was thrown, as the client may see it: no message of an inner failure gets out. */
export function errorOf(error: unknown, o: { correlationId: string; log: Log }): ConnectError {
  if (error instanceof ConnectError && error.cause === undefined) return error;
  if (error instanceof ConnectError && error.code !== Code.Internal && error.code !== Code.Unknown)
    return error;
  const problem = problemOfError(error);
  if (problem.status >= 500) o.log.error({ error, correlationId: o.correlationId }, 'a gRPC call failed');
  return errorOfProblem(problem, o.correlationId);
}
