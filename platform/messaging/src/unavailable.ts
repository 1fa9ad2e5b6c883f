import { TechnicalError } from '@hiorder/kernel';

const CONNECTION = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;
const LOST =
  /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect/i;

/** Whether an error says "the database cannot be reached", which no retry limit should ever punish an event for. */
export function isUnavailable(error: unknown): boolean {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth += 1) {
    if (e instanceof TechnicalError && e.code === 'database-unavailable') return true;
    if ('code' in e && typeof e.code === 'string' && CONNECTION.test(e.code)) return true;
    if (LOST.test(e.message)) return true;
  }
  return false;
}
