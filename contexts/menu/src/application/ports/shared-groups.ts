import type { Transaction } from '@hiorder/kernel';
import type { SharedGroup } from '../../domain/shared-group.ts';

/** Groups that items have in common; every call is within one store. */
export interface SharedGroups {
  /** In the order in which they were made. */
  all(tx: Transaction, storeId: string): Promise<SharedGroup[]>;
  insert(tx: Transaction, group: SharedGroup): Promise<void>;
  update(tx: Transaction, group: SharedGroup): Promise<void>;
  remove(tx: Transaction, storeId: string, id: string): Promise<void>;
}
