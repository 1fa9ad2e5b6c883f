import type { ServiceAnswer, ServiceCall } from './service-client.ts';

/** What became of one try. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: ServiceAnswer; readonly retryAfterMs: number | undefined }
  | {
      readonly kind: 'failed';
      readonly why: string;
      /** False only when the request certainly did not get there. */
      readonly sent: boolean;
      /** Our own caller had too little time left for this to say anything about the service. */
      readonly hurried?: boolean;
      readonly cause?: unknown;
    };

/** One try, given up when `signal` fires. It does not throw. */
export type Attempt = (call: ServiceCall, o: { ms: number; signal: AbortSignal }) => Promise<Outcome>;

export function answered(status: number, body: unknown, retryAfter: unknown): Outcome {
  const seconds = typeof retryAfter === 'string' ? Number(retryAfter) : NaN;
  return {
    kind: 'answered',
    answer: { status, body },
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined,
  };
}

const codeOf = ({ body }: ServiceAnswer): unknown => (body as { code?: unknown } | undefined)?.code;

/** The service is in trouble itself: it sheds load, or a part of it is gone, or a proxy could not reach it. */
const TROUBLE = new Set<unknown>(['overloaded', 'dependency-unavailable', undefined]);

/**
 * Whether the service cannot do its work. A refusal (4xx) is its work, and so is a 503 with a word of its own: then it
 * has looked and knows that something behind it is away.
 */
export function isTrouble(outcome: Outcome): boolean {
  if (outcome.kind === 'failed') return outcome.hurried !== true;
  const { status } = outcome.answer;
  return status === 503 ? TROUBLE.has(codeOf(outcome.answer)) : status >= 500;
}

/** Turned away before anything was begun. */
export const isTurnedAway = (outcome: Outcome): boolean =>
  outcome.kind === 'failed' ? !outcome.sent : outcome.answer.status === 503 && isOverloaded(outcome.answer);

const isOverloaded = (answer: ServiceAnswer): boolean => codeOf(answer) === 'overloaded';

/** Another try may bring another answer. A 500 would only be the same mistake again. */
export function mayPass(outcome: Outcome): boolean {
  if (outcome.kind === 'failed') return true;
  const { status } = outcome.answer;
  // Our own earlier try is still running there.
  if (status === 409) return codeOf(outcome.answer) === 'idempotency-in-progress';
  return status !== 500 && isTrouble(outcome);
}
