import { currentTrace, withTrace, type Trace, type Transaction } from '@hiorder/kernel';
import { refreshTable } from './board-events.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { SessionRef, TableRef } from './ports/floor.ts';

type Touched = TableRef & { readonly name?: string; readonly trace: Trace };

const touchedIn = new WeakMap<Transaction, Map<string, Touched>>();

/** The table's tile must be brought up to date before this transaction commits. */
export function touchTable(tx: Transaction, { storeId, tableId, name }: TableRef & { name?: string }): void {
  const touched = touchedIn.get(tx) ?? new Map<string, Touched>();
  const known = name ?? touched.get(tableId)?.name;
  touched.set(tableId, {
    storeId,
    tableId,
    ...(known !== undefined && { name: known }),
    trace: currentTrace(),
  });
  touchedIn.set(tx, touched);
}

/** The same for the table where a party sits, which may not be the one that an event tells of: it has moved since. */
export async function touchParty(
  { serviceCalls }: Pick<OperationsDependencies, 'serviceCalls'>,
  tx: Transaction,
  party: SessionRef & { name?: string },
): Promise<void> {
  const { storeId, tableId, name } = party;
  const now = await serviceCalls.tableOf(tx, party);
  const moved = now !== undefined && now.id !== tableId;
  touchTable(
    tx,
    moved ? { storeId, tableId: now.id } : { storeId, tableId, ...(name !== undefined && { name }) },
  );
}

/**
 * Every touched table once, however many events of the transaction touched it, in the order of ids: transactions that
 * share tables wait for each other and never deadlock. What is published belongs to the event that touched last.
 */
export async function refreshTouchedTables(deps: OperationsDependencies, tx: Transaction): Promise<void> {
  const touched = [...(touchedIn.get(tx)?.values() ?? [])].sort((a, b) => (a.tableId < b.tableId ? -1 : 1));
  touchedIn.delete(tx);
  for (const { trace, ...table } of touched) await withTrace(trace, () => refreshTable(deps, tx, table));
}
