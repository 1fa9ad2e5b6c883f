import type { ServiceCallView } from '@hiorder/contracts';
import { callView } from '../call-view.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import type { CallQuery } from '../ports/call-board.ts';

/** How long staff see what was answered. */
const RECENT_MS = 3 * 60 * 60 * 1_000;

export interface CallFilter extends Omit<CallQuery, 'finishedSince'> {
  /** Who asks; else a guest, for the own table. */
  readonly staff: boolean;
}

/** What was called for, the oldest first. */
export async function listCalls(
  { callBoard, clock }: Pick<OperationsDependencies, 'callBoard' | 'clock'>,
  { staff, ...query }: CallFilter,
): Promise<{ items: ServiceCallView[]; next: NonNullable<CallQuery['after']> | undefined }> {
  const found = await callBoard.calls({
    ...query,
    ...(staff && { finishedSince: new Date(clock.now().getTime() - RECENT_MS) }),
    limit: query.limit + 1,
  });
  const items = found.slice(0, query.limit).map(({ call, table }) => callView(call, table, { staff }));
  const last = items.at(-1);
  const more = found.length > query.limit && last;
  return { items, next: more ? { raisedAt: last.raisedAt, callId: last.id } : undefined };
}
