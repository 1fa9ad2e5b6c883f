import type { AuditEntry, AuditQuery } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { State } from '../../domain/audit/recorded.ts';

export interface AuditTrail {
  /** Remembers it; answers what was known before. */
  remember(
    tx: Transaction,
    o: { storeId: string; id: string; name: string | null; state: State },
  ): Promise<State | undefined>;
  /** Once for each id. */
  add(tx: Transaction, entry: AuditEntry & { storeId: string }): Promise<void>;
}

export interface AuditReader {
  /** The newest first, after `place`. Names are the last known ones where the entry has none. */
  entries(
    o: Omit<AuditQuery, 'cursor' | 'limit'> & {
      storeId: string;
      limit: number;
      place: { at: string; id: string } | undefined;
    },
  ): Promise<AuditEntry[]>;
}
