import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { languageOf, messageOf, statusOf, type TossErrorCode } from './toss-errors.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const send = (reply: FastifyReply, answer: Answer): FastifyReply =>
  reply.status(answer.status).send(answer.body);

export const refusal = (request: FastifyRequest, code: TossErrorCode): Answer => ({
  status: statusOf(code),
  body: { code, message: messageOf(code, languageOf(request.headers['accept-language'])) },
});

/** The caller sees its connection break off without an answer. */
export function cut(reply: FastifyReply): void {
  reply.hijack();
  reply.request.raw.socket.destroy();
}

export const wait = async (ms: number | undefined): Promise<void> => {
  if (ms !== undefined && ms > 0) await sleep(ms, undefined, { ref: false });
};

/** True when the fault has already answered, or cut the connection: nothing else may happen then. */
export async function strike(request: FastifyRequest, reply: FastifyReply, fault: Fault): Promise<boolean> {
  await wait(fault.delayMs);
  if (fault.dropConnection === true) {
    cut(reply);
    return true;
  }
  if (fault.status === undefined) return false;
  send(reply, { ...refusal(request, 'FAILED_INTERNAL_SYSTEM_PROCESSING'), status: fault.status });
  return true;
}
