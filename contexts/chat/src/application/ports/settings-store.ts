import type { Transaction } from '@hiorder/kernel';
import type { StoreChat } from '../../domain/chat-settings.ts';

export interface KeptSettings extends StoreChat {
  /** Null: nobody has changed anything yet. */
  readonly changedAt: string | null;
}

/** What each store's managers decided. */
export interface SettingsStore {
  of(storeId: string): Promise<KeptSettings>;
  keep(tx: Transaction, storeId: string, settings: StoreChat & { readonly changedAt: string }): Promise<void>;
}
