import { orderPlaced, stockChanged, tableSessionOpened } from '@hiorder/contracts';
import { err, ok, TechnicalError, type Result } from '@hiorder/kernel';
import { outboxRows, type OutboxRow } from '@hiorder/messaging';
import type { KeptAnswer } from '../../../../application/ports/answer-once.ts';
import type {
  Allowed,
  Placing,
  PlacingFacts,
  PlacingOutcome,
  PlacingRequest,
} from '../../../../application/ports/placing-desk.ts';
import type { OrderNumber } from '../../../../domain/order/order.ts';
import { lineRows } from '../rows/order-line.row.ts';
import { orderRow } from '../rows/order.row.ts';
import { sessionRow } from '../rows/table-session.row.ts';
import { stockRow } from '../stocks.postgres.ts';
import type { BatchState } from './batch-state.ts';
import { asError, type Settled } from './group-commit.ts';
import type { KeptRow } from './load-facts.sql.ts';
import type { AnswerRow, PlacingRows } from './write-placings.sql.ts';

/** What a request is called with where its own refusals do not matter. */
export type AnyRequest = PlacingRequest<unknown>;
export type AnyOutcome = PlacingOutcome<unknown>;

export interface Judged {
  readonly settled: readonly Settled<AnyOutcome>[];
  readonly rows: PlacingRows;
}

/** Each on its own, in the order of arrival; who comes later sees what earlier ones have taken. */
export async function judgeBatch(requests: readonly AnyRequest[], state: BatchState): Promise<Judged> {
  const settled: Settled<AnyOutcome>[] = [];
  const placed: { placing: Placing; told: readonly OutboxRow[] }[] = [];
  const answers: AnswerRow[] = [];
  for (const request of requests) {
    try {
      const before = answeredBefore(request, state);
      if (before) {
        settled.push({ outcome: before });
        continue;
      }
      const facts = await state.factsFor(request);
      const judged = await judge(request, facts, state);
      if (judged.told) placed.push(judged.told);
      if (judged.answer) answers.push(judged.answer);
      settled.push({ outcome: judged.outcome });
    } catch (error) {
      // A failed statement has ended the transaction for all; anything else is this request's own affair.
      if (error instanceof TechnicalError && error.retryable) throw error;
      settled.push({ failure: asError(error) });
    }
  }
  return { settled, rows: rowsOf(placed, state, answers) };
}

interface JudgedOne {
  readonly outcome: AnyOutcome;
  readonly told?: { readonly placing: Placing; readonly told: readonly OutboxRow[] };
  readonly answer?: AnswerRow;
}

async function judge(
  request: AnyRequest,
  facts: PlacingFacts | undefined,
  state: BatchState,
): Promise<JudgedOne> {
  if (!facts) return { outcome: { kind: 'no-such-session' } };
  const verdict = request.judge(facts);
  if (!verdict.ok) return conclusion(request, verdict);
  const number = verdict.value.needsNumber ? await state.nextNumber(facts.store, request.at) : null;
  return accept(request, verdict.value, { state, number });
}

/** Nothing is taken before everything that can go wrong for this request alone has gone well. */
function accept(
  request: AnyRequest,
  allowed: Allowed,
  { state, number }: { state: BatchState; number: OrderNumber | null },
): JudgedOne {
  const placing = allowed.conclude(number);
  const told = outboxRows('ordering', state.eventCounts.numbered(placing.events), request.trace);
  const concluded = conclusion(request, ok(placing));
  state.take(placing, number);
  return { ...concluded, told: { placing, told } };
}

function conclusion({ once }: AnyRequest, result: Result<Placing, unknown>): JudgedOne {
  if (!once) return { outcome: { kind: 'judged', result, answer: null } };
  const answer = once.answer(result);
  const { scope, key, fingerprint } = once.key;
  return {
    outcome: { kind: 'judged', result, answer },
    ...(answer.status < 500 && { answer: { scope, key, fingerprint, ...answer } }),
  };
}

function answeredBefore({ once }: AnyRequest, state: BatchState): AnyOutcome | undefined {
  const kept = once && state.kept(once.key);
  if (!once || !kept) return undefined;
  if (kept.fingerprint !== once.key.fingerprint) return { kind: 'key-reused' };
  const answer = answerOf(kept);
  if (answer.ok) return { kind: 'answered-before', answer: answer.value };
  throw new TechnicalError('answer-unfinished', `Key ${once.key.key} is held by another flow`);
}

const answerOf = ({ status, headers, body }: KeptRow): Result<KeptAnswer, 'unfinished'> =>
  status === null ? err('unfinished') : ok({ status, headers: headers ?? {}, body });

function rowsOf(
  placed: readonly { placing: Placing; told: readonly OutboxRow[] }[],
  state: BatchState,
  answers: readonly AnswerRow[],
): PlacingRows {
  const placings = placed.map(({ placing }) => placing);
  const count = (topic: string, storeId: string, id: string) => ({
    event_count: state.eventCounts.of({ topic, storeId, id }),
  });
  return {
    orders: placings.map(({ order }) => ({
      ...orderRow(order),
      ...count(orderPlaced.topic, order.storeId, order.id),
    })),
    lines: placings.flatMap(({ order }) => lineRows(order)),
    sessions: placings.map(({ session }) => ({
      ...sessionRow(session),
      ...count(tableSessionOpened.topic, session.storeId, session.id),
    })),
    stock: state.changedStock().map((stock) => ({
      ...stockRow(stock),
      ...count(stockChanged.topic, stock.storeId, stock.itemId),
    })),
    numbers: state.drawnNumbers(),
    outbox: placed.flatMap(({ told }) => told),
    answers,
  };
}
