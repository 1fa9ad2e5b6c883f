import { Code } from '@connectrpc/connect';
import type { ProblemFields } from '@hiorder/http';

const BY_STATUS: Readonly<Record<number, Code>> = {
  400: Code.InvalidArgument,
  401: Code.Unauthenticated,
  402: Code.FailedPrecondition,
  403: Code.PermissionDenied,
  404: Code.NotFound,
  408: Code.DeadlineExceeded,
  409: Code.FailedPrecondition,
  410: Code.FailedPrecondition,
  412: Code.Aborted,
  413: Code.ResourceExhausted,
  415: Code.InvalidArgument,
  422: Code.InvalidArgument,
  429: Code.ResourceExhausted,
  503: Code.Unavailable,
  504: Code.DeadlineExceeded,
};

/** https://cloud.google.com/apis/design/errors#handling_errors: what may succeed when tried again says so. */
export function codeOf({ status, code }: Pick<ProblemFields, 'status' | 'code'>): Code {
  if (code === 'idempotency-in-progress') return Code.Aborted;
  return BY_STATUS[status] ?? Code.Internal;
}
