import { TechnicalError } from '@hiorder/kernel';
import { isUniqueViolation, type Database } from '@hiorder/postgres';
import type { Menus } from '../../../../application/ports/menus.ts';
import type {
  PlacingDesk,
  PlacingOutcome,
  PlacingRequest,
} from '../../../../application/ports/placing-desk.ts';
import { businessDay } from '../../../../domain/shared/business-day.ts';
import { countPlaced } from '../count-placed.ts';
import { storeOf } from '../rows/store.row.ts';
import { batchState } from './batch-state.ts';
import { groupCommit, type Settled } from './group-commit.ts';
import { judgeBatch, type AnyOutcome, type AnyRequest } from './judge-batch.ts';
import { loadFacts, type AskedRow, type FactRows } from './load-facts.sql.ts';
import { writePlacings } from './write-placings.sql.ts';

export interface PlacingDeskOptions {
  readonly database: Database;
  readonly menus: Menus;
  readonly maxBatch?: number;
  readonly lanes?: number;
  readonly maxWaiting?: number;
}

/** Two statements for all orders of a commit: one loads what decides under lock, one writes what follows. */
export function placingDesk(o: PlacingDeskOptions): PlacingDesk {
  const days = expectedDays();
  const attempt = (requests: readonly AnyRequest[]): Promise<readonly Settled<AnyOutcome>[]> =>
    o.database.transaction(async (tx) => {
      const asked = requests.map((request) => askedRow(request, days.expect(request)));
      const rows = await loadFacts(tx, asked);
      days.learn(rows);
      const turns = inTurn(requests);
      const judged = await judgeBatch(
        turns.map((turn) => requests[turn]!),
        batchState(tx, rows, o.menus),
      );
      await writePlacings(tx, judged.rows);
      countPlaced(judged.rows.outbox.map(({ event }) => event.type));
      const settledBy = new Map(turns.map((turn, i) => [turn, judged.settled[i]!]));
      return requests.map((_, i) => settledBy.get(i)!);
    });
  const commit = async (requests: readonly AnyRequest[]): Promise<readonly Settled<AnyOutcome>[]> => {
    try {
      return await attempt(requests);
    } catch (error) {
      // Another process has answered the same request while we waited for its lock: now that answer can be seen.
      if (requests.length > 1 || !isUniqueViolation(error, 'idempotency_key_pkey')) throw error;
      return attempt(requests);
    }
  };
  const enqueue = groupCommit<AnyRequest, AnyOutcome>({
    keyOf: (request) => request.tableSessionId,
    commit,
    // No answer from the database: the commit may have happened, and trying again could make a second order.
    isSafeToSplit: (error) => !(error instanceof TechnicalError && error.retryable),
    maxSize: o.maxBatch ?? 64,
    // Measured: while one commit is under way the database is what is busy; a second lane only splits the batches.
    lanes: o.lanes ?? 1,
    maxWaiting: o.maxWaiting ?? 2_000,
  });
  return {
    place: async <Refusal>(request: PlacingRequest<Refusal>) =>
      // The outcome of a request holds its own refusals.
      (await enqueue(request)) as PlacingOutcome<Refusal>,
  };
}

/**
 * One store after the other, in the same order everywhere, and within a store as they came: two processes that begin
 * the numbers of a new day for the same stores do not wait for each other.
 */
const inTurn = (requests: readonly AnyRequest[]): number[] =>
  requests
    .map(({ storeId }, index) => ({ storeId, index }))
    .sort((a, b) => (a.storeId === b.storeId ? a.index - b.index : a.storeId < b.storeId ? -1 : 1))
    .map(({ index }) => index);

const askedRow = ({ tableSessionId, storeId, lineIds, once }: AnyRequest, day: string | null): AskedRow => ({
  ...{ session_id: tableSessionId, store_id: storeId, line_ids: lineIds, business_day: day },
  ...{ scope: once?.key.scope ?? null, key: once?.key.key ?? null },
});

/**
 * Where orders are placed at once their number is locked with the rest. Which day that is depends on the store, which
 * is only read by the same statement: so it is guessed from the last time. A wrong guess costs a statement, no more.
 */
function expectedDays() {
  const known = new Map<string, FactRows['stores'][number]>();
  return {
    expect({ storeId, at }: AnyRequest): string | null {
      const row = known.get(storeId);
      return row?.payment_mode === 'postpay' ? businessDay(at, row.time_zone, row.day_ends_at) : null;
    },
    learn({ stores }: FactRows): void {
      for (const row of stores) known.set(storeOf(row).id, row);
    },
  };
}
