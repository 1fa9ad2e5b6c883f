import { create } from '@bufbuild/protobuf';
import { DurationSchema } from '@bufbuild/protobuf/wkt';
import { ConnectError, type Code } from '@connectrpc/connect';
import type { ProblemFields, Violation } from '@hiorder/http';
import {
  BadRequestSchema,
  ErrorInfoSchema,
  PreconditionFailureSchema,
  RetryInfoSchema,
} from '../gen/google/rpc/error_details_pb.js';
import { codeOf } from './code-of-status.ts';

export const DOMAIN = 'hiorder.dev';

/** The same refusal as over HTTP: its code is the reason in `google.rpc.ErrorInfo`, its violations are details. */
export function errorOfProblem(problem: ProblemFields, correlationId: string): ConnectError {
  const code = codeOf(problem);
  const message = problem.detail === undefined ? problem.title : `${problem.title}. ${problem.detail}`;
  const info = create(ErrorInfoSchema, {
    reason: problem.code,
    domain: DOMAIN,
    metadata: { correlationId, ...textsOf(problem.extra ?? {}) },
  });
  return new ConnectError(message, code, undefined, [
    { desc: ErrorInfoSchema, value: info },
    ...violationDetails(problem.violations ?? [], code),
    ...(problem.retryAfter === undefined ? [] : [retryInfo(problem.retryAfter)]),
  ]);
}

function violationDetails(violations: readonly Violation[], code: Code) {
  if (violations.length === 0) return [];
  if (code === codeOf({ status: 400, code: '' })) {
    const fieldViolations = violations.map(({ code: reason, path = '', ...data }) => ({
      ...{ field: path, reason, description: JSON.stringify(data) },
    }));
    return [{ desc: BadRequestSchema, value: create(BadRequestSchema, { fieldViolations }) }];
  }
  const failures = violations.map(({ code: type, path = '', ...data }) => ({
    ...{ type, subject: path, description: JSON.stringify(data) },
  }));
  const value = create(PreconditionFailureSchema, { violations: failures });
  return [{ desc: PreconditionFailureSchema, value }];
}

const retryInfo = (seconds: number) => ({
  desc: RetryInfoSchema,
  value: create(RetryInfoSchema, { retryDelay: create(DurationSchema, { seconds: BigInt(seconds) }) }),
});

const textsOf = (data: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
