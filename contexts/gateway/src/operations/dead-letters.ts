import type { DeadLetterReports, ReplayDeadLetters, ReplayedDeadLetters } from '@hiorder/contracts';
import { ProblemError } from '@hiorder/http';
import { unavailable } from '../upstreams/unavailable.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import { ask, bodyOf, type Answered, type Question } from './questions.ts';
import type { Asking } from './system-status.ts';

type Letters = Omit<DeadLetterReports['items'][number], 'context'>;

/** Of all contexts, each of which keeps its own. */
export async function deadLetters(o: Asking, limit: number): Promise<DeadLetterReports> {
  const path = `/internal/operations/dead-letters?limit=${limit}`;
  const heard = await askEach(Object.keys(o.upstreams), { path }, o);
  const items = heard.flatMap(({ context, answered }) =>
    (bodyOf<{ items: Letters[] }>(answered)?.items ?? []).map((letter) => ({ ...letter, context })),
  );
  return {
    items: items.sort((a, b) => a.parkedAt.localeCompare(b.parkedAt)),
    notHeard: heard.filter(({ answered }) => !isAnswer(answered)).map(({ context }) => context),
  };
}

/** Asks whoever parked them to handle them once more; they do it by themselves, within seconds. */
export async function replay(o: Asking, { context, id }: ReplayDeadLetters): Promise<ReplayedDeadLetters> {
  if (context === undefined && id !== undefined) throw contextMissing();
  if (context !== undefined && !Object.hasOwn(o.upstreams, context)) throw unknownContext();
  const path = '/internal/operations/dead-letters/replay';
  const question: Question = { method: 'POST', path, body: id === undefined ? {} : { id } };
  const asked = await askEach(context === undefined ? Object.keys(o.upstreams) : [context], question, o);
  if (id !== undefined && asked.some(({ answered }) => statusOf(answered) === 404)) throw unknownLetter();
  const notHeard = asked.filter(({ answered }) => !isAnswer(answered)).map((one) => one.context);
  if (context !== undefined && notHeard.length > 0) throw unavailable(context, { retryAfter: 1 });
  const counts = asked.map(({ answered }) => bodyOf<{ requested: number }>(answered)?.requested ?? 0);
  return { requested: counts.reduce((sum, count) => sum + count, 0), notHeard };
}

const askEach = (contexts: readonly string[], question: Question, o: Asking) =>
  Promise.all(
    contexts.map(async (context) => ({
      context,
      answered: await askOne(context, o.upstreams[context]!, { question, o }),
    })),
  );

/** Replicas share a database: whichever answers speaks for all, and asking twice is the same as asking once. */
async function askOne(
  context: string,
  { replicas }: Upstream,
  { question, o }: { question: Question; o: Asking },
): Promise<Answered> {
  const all = await Promise.all(replicas.map((replica) => ask({ replica, context }, question, o.service)));
  return all.find((one) => statusOf(one) === 200) ?? all.find(isAnswer) ?? all[0] ?? { failed: 'nobody' };
}

const statusOf = (answered: Answered): number | undefined =>
  'said' in answered ? answered.said.status : undefined;

/** 404: it parks no events, or not this one. */
const isAnswer = (answered: Answered): boolean => [200, 404].includes(statusOf(answered) ?? 0);

const refusal = (status: number, code: string, [title, detail]: readonly [string, string]): ProblemError =>
  new ProblemError({ status, code, title, detail });
const contextMissing = () =>
  refusal(400, 'request-invalid', [
    'To replay one event, say which context has parked it',
    'Name the context beside the id.',
  ]);
const unknownContext = () =>
  refusal(404, 'context-unknown', ['There is no such context', 'The list of parked events names them.']);
const unknownLetter = () =>
  refusal(404, 'dead-letter-unknown', ['No such parked event', 'It may have been handled in the meantime.']);
