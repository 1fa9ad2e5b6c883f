import type { FastifyReply, FastifyRequest } from 'fastify';
import { cut, refusal, send, strike, wait, type Answer } from './answers.ts';
import type { Fault, Faults, Operation } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { PaymentRecord } from './payment-object.ts';

export interface Effect extends Answer {
  /** The payment as the call leaves it, when it changes it. */
  readonly record?: PaymentRecord;
}
export interface MoneyCall {
  readonly operation: Operation;
  /** How long the call takes before it has any effect. */
  delayMs?(): number | undefined;
  /** Synchronous: nothing else happens between what it reads and what is written. */
  effect(fault: Fault): Effect;
}

/** Runs a POST under its Idempotency-Key: key, address and method together name the request; the body does not count. */
export function idempotentCalls(o: { ledger: Ledger; faults: Faults; now: () => number }) {
  const { ledger, faults, now } = o;
  const running = new Set<string>();

  async function run(
    request: FastifyRequest,
    reply: FastifyReply,
    call: MoneyCall,
    scope: string | undefined,
  ) {
    const fault = faults.take(call.operation);
    if (await strike(request, reply, fault)) return;
    const kept = scope === undefined ? undefined : ledger.answer(scope);
    if (kept !== undefined) {
      await ledger.settled();
      return send(reply, kept);
    }
    await wait(call.delayMs?.());
    const { record, status, body } = call.effect(fault);
    await ledger.commit({
      ...(record === undefined ? {} : { record }),
      ...(scope === undefined ? {} : { answer: { scope, at: now(), status, body } }),
    });
    await wait(fault.delayAnswerMs);
    return fault.approveThenDrop === true ? cut(reply) : send(reply, { status, body });
  }

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    call: MoneyCall,
  ): Promise<FastifyReply | void> => {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') return run(request, reply, call, undefined);
    if (key.length > 300) return send(reply, refusal(request, 'INVALID_IDEMPOTENCY_KEY'));
    const scope = `${request.method} ${request.url} ${key}`;
    if (running.has(scope)) return send(reply, refusal(request, 'IDEMPOTENT_REQUEST_PROCESSING'));
    running.add(scope);
    try {
      return await run(request, reply, call, scope);
    } finally {
      running.delete(scope);
    }
  };
}
