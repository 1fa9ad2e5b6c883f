import { setTimeout as sleep } from 'node:timers/promises';
import { inSpan } from '@hiorder/telemetry';
import { createBreaker, OPEN, type BreakerOptions } from '../breaker/breaker.ts';
import { remainingMs } from '../deadline.ts';
import { isTrouble, type Attempt, type Outcome } from './outcome.ts';
import { isRepeatable, pauseBeforeRetry, retryBudget } from './retries.ts';
import { unavailable, type ServiceAnswer, type ServiceCall, type ServiceClient } from './service-client.ts';

export interface GuardOptions {
  /** Who is called, and by whom. */
  readonly name: string;
  readonly from: string;
  readonly breaker?: BreakerOptions;
  /** Another try may find another process: so the first one does not use up all of the time. */
  readonly replicas?: () => number;
}

/** What a process that is well answers within. */
const ENOUGH_MS = 500;

/** Deadline, retries and circuit breaker around an attempt: the same for every transport. */
export function guardedClient(attempt: Attempt, { name, from, ...o }: GuardOptions): ServiceClient {
  const breaker = createBreaker(`${from}>${name}`, o.breaker);
  const budget = retryBudget();

  const tryOnce = async (call: ServiceCall, ms: number): Promise<Outcome> => {
    if (ms <= 0) throw unavailable(name, 'not asked, the caller has no time left');
    const outcome = await breaker.run(() => withinDeadline(attempt, call, ms), isTrouble);
    if (outcome === OPEN) throw unavailable(name, 'not asked, it failed too often just now');
    return outcome;
  };

  const callGuarded = async (call: ServiceCall): Promise<ServiceAnswer> => {
    const end = performance.now() + remainingMs(call.deadlineMs);
    const leftMs = (): number => end - performance.now();
    budget.earn();
    for (let tries = 1; ; tries += 1) {
      const saves = tries === 1 && (o.replicas?.() ?? 1) > 1 && isRepeatable(call);
      const outcome = await tryOnce(call, saves ? leftMs() / 2 : leftMs());
      const random = Math.random();
      const pause = pauseBeforeRetry({ call, outcome, tries, leftMs: leftMs(), random });
      if (pause === undefined || !budget.spend()) return answerOf(name, outcome);
      await sleep(pause);
    }
  };
  return {
    call: (call) =>
      inSpan(`${call.method} ${name}`, { kind: 'client', attributes: { 'url.path': call.path } }, () =>
        callGuarded(call),
      ),
  };
}

function answerOf(name: string, outcome: Outcome): ServiceAnswer {
  if (outcome.kind === 'answered') return outcome.answer;
  throw unavailable(name, outcome.why, outcome.cause);
}

async function withinDeadline(attempt: Attempt, call: ServiceCall, ms: number): Promise<Outcome> {
  const abort = new AbortController();
  const late = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => {
    const why = `no answer within ${Math.round(ms)} ms`;
    late.resolve({ kind: 'failed', why, sent: true, hurried: ms < call.deadlineMs / 2 });
    // Only then it says something about the process that was asked.
    if (ms >= ENOUGH_MS) abort.abort(new DOMException(why, 'TimeoutError'));
    else abort.abort();
  }, ms);
  try {
    return await Promise.race([attempt(call, { ms, signal: abort.signal }), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
