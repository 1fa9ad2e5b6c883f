import { signal } from '@preact/signals';
import type { ChangeChatSettings, ChatSettings, Locale } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import { api } from '../state/api.ts';

export const settings = signal<ChatSettings | undefined>(undefined);

export async function loadSettings(): Promise<void> {
  const answer = await api.get<ChatSettings>('/api/chat/settings');
  if (answer.ok) settings.value = answer.value;
}

export async function saveSettings(edited: Edited): Promise<boolean> {
  const body: ChangeChatSettings = wantedOf(edited);
  const answer = await api.send<ChatSettings>({ method: 'PUT', path: '/api/chat/settings', body });
  if (answer.ok) settings.value = answer.value;
  return answer.ok;
}

export type Texts = Readonly<Partial<Record<Locale, string>>>;
/** As it is being written: everything may be empty. */
export interface Edited {
  readonly opening: Texts;
  readonly replies: readonly Texts[];
}

export const editedOf = ({ openingMessage, quickReplies }: ChatSettings): Edited => ({
  opening: openingMessage ?? {},
  replies: quickReplies,
});

/** Without what was left empty. */
export function wantedOf({ opening, replies }: Edited): ChangeChatSettings {
  return {
    openingMessage: filled(opening) ?? null,
    quickReplies: replies.map(filled).filter((texts) => texts !== undefined),
  };
}

function filled(texts: Texts): Texts | undefined {
  const said = LOCALES.map((language) => [language, texts[language]?.trim() ?? ''] as const).filter(
    ([, text]) => text !== '',
  );
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** As staff read it; else in a language that is there. */
export const textIn = (texts: Texts, wanted: Locale): string =>
  [wanted, ...LOCALES].map((language) => texts[language]).find((text) => text !== undefined) ?? '';
