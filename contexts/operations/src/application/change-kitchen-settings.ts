import {
  kitchenSettingsChanged,
  type Actor,
  type KitchenSettingsView,
  type KitchenTargets,
} from '@hiorder/contracts';
import { err, newId, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { mistakesInTargets, type KitchenSettings } from '../domain/kitchen/kitchen-settings.ts';
import {
  mistakesIn,
  storeLanguage,
  trimmed,
  unknownIn,
  type ListMistake,
  type NamedDraft,
} from '../domain/shared/named-list.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { FIRST_SETTINGS } from './first-kitchen-settings.ts';

export interface ChangeKitchenSettings {
  readonly storeId: string;
  readonly targets?: KitchenTargets | undefined;
  readonly rejectReasons?: readonly NamedDraft[] | undefined;
  /** The version that the person saw; another one is a conflict. */
  readonly expectedVersion: number | undefined;
  readonly by: Actor;
}

export type SettingsRejection =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'settings-invalid'; readonly mistakes: readonly ListMistake[] };

/** How the kitchen works from now on; orders already rejected keep the reason they were given. */
export async function changeKitchenSettings(
  deps: OperationsDependencies,
  tx: Transaction,
  command: ChangeKitchenSettings,
): Promise<Result<KitchenSettingsView, SettingsRejection>> {
  const { storeId, expectedVersion } = command;
  const present = await deps.kitchen.lock(tx, storeId);
  if (expectedVersion !== undefined && expectedVersion !== present.version) {
    return err({ code: 'stale', version: present.version });
  }
  const { locale } = await deps.floor.storeOf(tx, storeId);
  const reasons = (command.rejectReasons ?? present.rejectReasons).map(trimmed);
  const targets = command.targets ?? present.targets;
  const mistakes = [...mistakesInTargets(targets), ...mistakesInReasons(reasons, { present, locale })];
  if (mistakes.length > 0) return err({ code: 'settings-invalid', mistakes });
  const rejectReasons = reasons.map(({ id, name }) => ({ id: id ?? newId(), name }));
  const next = { version: present.version + 1, targets, rejectReasons };
  await deps.kitchen.save(tx, storeId, next);
  const changed: NewEvent<typeof kitchenSettingsChanged> = {
    definition: kitchenSettingsChanged,
    ...{ subject: storeId, storeId, partitionKey: storeId },
    data: { storeId, ...next, at: deps.clock.now().toISOString(), by: command.by },
  };
  await deps.events.append(tx, [changed]);
  return ok({ ...next, locale });
}

function mistakesInReasons(
  reasons: readonly NamedDraft[],
  { present, locale }: { present: KitchenSettings; locale: string },
): readonly ListMistake[] {
  const path = '/rejectReasons';
  const known = [...present.rejectReasons, ...FIRST_SETTINGS.rejectReasons];
  return [
    ...mistakesIn(reasons, { language: storeLanguage(locale), path }),
    ...unknownIn(reasons, { known, path }),
  ];
}
