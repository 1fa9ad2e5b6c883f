import type { StoreProfile } from '@hiorder/contracts';
import { loadMe } from '../../state/session.ts';
import { createSettings } from '../settings-store.ts';

export interface StoreDraft {
  readonly name: string;
  readonly accent: string;
  /** `HH:MM`, by the store's clock. */
  readonly dayEndsAt: string;
}

export const storeSettings = createSettings<StoreProfile, StoreDraft>({
  ...{ path: '/api/store', method: 'PATCH', inParts: true },
  draftOf: ({ name, accent, dayEndsAt }) => ({ name, accent, dayEndsAt }),
  bodyOf: ({ name, accent, dayEndsAt }) => ({ name: name.trim(), accent, dayEndsAt }),
  wrongIn: ({ name, dayEndsAt }) =>
    name.trim() === '' ? 'store-name' : dayEndsAt === '' ? 'store-day-end' : undefined,
  hears: (changed) => ({ storeChanged: changed }),
  saved: () => void loadMe(),
});

export const setStore = (change: Partial<StoreDraft>): void =>
  storeSettings.edit((before) => ({ ...before, ...change }));
