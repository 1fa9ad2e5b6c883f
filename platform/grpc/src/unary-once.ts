import { fromJsonString, toJson, type DescMessage, type MessageShape } from '@bufbuild/protobuf';
import type { ConnectError, HandlerContext } from '@connectrpc/connect';
import {
  answerOnce,
  checkKeyHeader,
  ProblemError,
  requestKey,
  type OnceOutcome,
  type ProblemFields,
} from '@hiorder/http';
import { currentTrace, type Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { errorOfProblem } from './errors/error-of-problem.ts';
import { claimsOf } from './interceptors/authenticate.ts';

export interface UnaryOnce<I extends DescMessage, O extends DescMessage> {
  readonly database: Database;
  readonly context: HandlerContext;
  readonly request: { readonly schema: I; readonly message: MessageShape<I> };
  readonly response: O;
  work(tx: Transaction): Promise<MessageShape<O> | ProblemError>;
}

/**
 * As `runOnce` for HTTP: the claim of the metadata `idempotency-key`, the effect and the answer are one transaction; the
 * same key with the same request gets the same answer, with `idempotency-replayed: true`.
 */
export async function unaryOnce<I extends DescMessage, O extends DescMessage>(
  o: UnaryOnce<I, O>,
): Promise<MessageShape<O>> {
  const { correlationId } = currentTrace();
  const outcome = await answerOnce({ database: o.database, key: keyOf(o), correlationId }, async (tx) => {
    const done = await o.work(tx);
    return done instanceof ProblemError ? done : { status: 200, body: toJson(o.response, done) };
  });
  if (outcome.replayed) o.context.responseHeader.set('idempotency-replayed', 'true');
  if (outcome.answer.status >= 400) throw refusalOf(outcome, correlationId);
  return fromJsonString(o.response, outcome.answer.body ?? '{}');
}

function keyOf<I extends DescMessage, O extends DescMessage>({ context, request }: UnaryOnce<I, O>) {
  const key = context.requestHeader.get('idempotency-key');
  if (key === null) return undefined;
  checkKeyHeader(key, 'accepted');
  const target = ['grpc', context.service.typeName, context.method.name];
  return requestKey({
    caller: claimsOf(context).sub,
    target,
    key,
    body: toJson(request.schema, request.message),
  });
}

/** From the bytes that are kept, so that a replayed refusal is the same as the first. */
function refusalOf({ answer }: OnceOutcome, correlationId: string): ConnectError {
  const kept = JSON.parse(answer.body ?? '{}') as ProblemFields & { correlationId?: string };
  const { code, title, detail, violations, correlationId: first } = kept;
  const others = Object.entries(kept).filter(([name]) => !MEMBERS.has(name));
  const retryAfter = Number(answer.headers['retry-after']);
  const problem: ProblemFields = {
    ...{ status: answer.status, code, title, extra: Object.fromEntries(others) },
    ...(detail !== undefined && { detail }),
    ...(violations !== undefined && { violations }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  };
  return errorOfProblem(problem, first ?? correlationId);
}

const MEMBERS = new Set(['type', 'title', 'status', 'code', 'detail', 'violations', 'correlationId']);
