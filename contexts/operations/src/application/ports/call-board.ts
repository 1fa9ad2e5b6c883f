import type { CallKinds } from '../../domain/service-call/call-kinds.ts';
import type { ServiceCall } from '../../domain/service-call/service-call.ts';
import type { CallTable } from './service-calls.ts';

export interface CallQuery {
  readonly storeId: string;
  /** Of one party; else of the store. */
  readonly tableSessionId?: string;
  /** Only those that nobody has answered yet. */
  readonly open: boolean;
  /** Finished ones that changed before are left out. */
  readonly finishedSince?: Date;
  readonly limit: number;
  readonly after?: { readonly raisedAt: string; readonly callId: string };
}

export interface CallOnBoard {
  readonly call: ServiceCall;
  readonly table: CallTable;
}

/** The read side of service calls. */
export interface CallBoard {
  /** The oldest first. */
  calls(query: CallQuery): Promise<readonly CallOnBoard[]>;
  kinds(storeId: string): Promise<CallKinds & { readonly locale: string }>;
}
