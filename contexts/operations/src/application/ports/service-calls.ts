import type { Transaction } from '@hiorder/kernel';
import type { CallKinds } from '../../domain/service-call/call-kinds.ts';
import type { ServiceCall } from '../../domain/service-call/service-call.ts';
import type { SessionRef } from './floor.ts';

export interface CallRef {
  readonly callId: string;
  readonly storeId: string;
}
export interface PartyRef {
  readonly storeId: string;
  readonly tableSessionId: string;
}
/** The party that calls. */
export interface Caller {
  readonly closed: boolean;
  /** See `paced`. */
  readonly pacedUntil: Date | null;
}
/** Where a party sits now. */
export interface CallTable {
  readonly id: string;
  readonly name: string;
}

export interface ServiceCalls {
  /** One call after the other of a table: locked until the transaction ends, begun where it was not heard of. */
  lockCaller(tx: Transaction, session: SessionRef & { at: string }): Promise<Caller>;
  keepPace(tx: Transaction, party: PartyRef & { until: Date }): Promise<void>;
  tableOf(tx: Transaction, party: PartyRef): Promise<CallTable | undefined>;
  /** Locked until the transaction ends. Undefined also for another store's. */
  lock(tx: Transaction, ref: CallRef): Promise<ServiceCall | undefined>;
  /** The one that nobody has answered yet; locked. */
  lockOpen(tx: Transaction, party: PartyRef & { kind: string }): Promise<ServiceCall | undefined>;
  /** All of them, in the order of ids; locked. */
  lockAllOpen(tx: Transaction, party: PartyRef): Promise<readonly ServiceCall[]>;
  /** Adds it, or writes what it is now. */
  save(tx: Transaction, call: ServiceCall): Promise<void>;
}

export interface CallKindLists {
  /** As every store begins, where nobody has changed them. */
  of(tx: Transaction, storeId: string): Promise<CallKinds>;
  /** The same; nobody else changes them until the transaction ends. */
  lock(tx: Transaction, storeId: string): Promise<CallKinds>;
  save(tx: Transaction, storeId: string, kinds: CallKinds): Promise<void>;
}
