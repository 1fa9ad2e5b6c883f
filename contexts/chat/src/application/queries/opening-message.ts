import type { Locale } from '@hiorder/kernel';
import { inLanguage } from '../../domain/chat-settings.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

/** The store's first words, as the guest reads them. */
export async function openingMessage(
  { settings }: { readonly settings: SettingsStore },
  o: { storeId: string; language: Locale | undefined },
): Promise<string | null> {
  const { openingMessage: texts } = await settings.of(o.storeId);
  return (texts && inLanguage(texts, o.language)) ?? null;
}
