import type { Clock, Transaction } from '@hiorder/kernel';
import type { StoreChat } from '../domain/chat-settings.ts';
import type { KeptSettings, SettingsStore } from './ports/settings-store.ts';

export async function changeSettings(
  { settings, clock }: { readonly settings: SettingsStore; readonly clock: Clock },
  tx: Transaction,
  o: { storeId: string; wanted: StoreChat },
): Promise<KeptSettings> {
  const kept = { ...o.wanted, changedAt: clock.now().toISOString() };
  await settings.keep(tx, o.storeId, kept);
  return kept;
}
