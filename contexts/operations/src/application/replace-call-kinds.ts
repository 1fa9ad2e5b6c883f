import { callKindsChanged, type Actor, type CallKindList } from '@hiorder/contracts';
import { err, newId, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { FIRST_KINDS } from '../domain/service-call/call-kinds.ts';
import {
  mistakesIn,
  storeLanguage,
  trimmed,
  unknownIn,
  type ListMistake,
  type NamedDraft,
} from '../domain/shared/named-list.ts';
import type { OperationsDependencies } from './dependencies.ts';

export interface ReplaceCallKinds {
  readonly storeId: string;
  readonly items: readonly NamedDraft[];
  /** The version that the person saw; another one is a conflict. */
  readonly expectedVersion: number | undefined;
  readonly by: Actor;
}

export type KindsRejection =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'kinds-invalid'; readonly mistakes: readonly ListMistake[] };

/** What guests can call for from now on; calls already made keep the name they were made with. */
export async function replaceCallKinds(
  deps: OperationsDependencies,
  tx: Transaction,
  { storeId, items, expectedVersion, by }: ReplaceCallKinds,
): Promise<Result<CallKindList, KindsRejection>> {
  const present = await deps.callKinds.lock(tx, storeId);
  if (expectedVersion !== undefined && expectedVersion !== present.version) {
    return err({ code: 'stale', version: present.version });
  }
  const { locale } = await deps.floor.storeOf(tx, storeId);
  const wanted = items.map(trimmed);
  const mistakes = [
    ...mistakesIn(wanted, { language: storeLanguage(locale) }),
    ...unknownIn(wanted, { known: [...present.kinds, ...FIRST_KINDS.kinds] }),
  ];
  if (mistakes.length > 0) return err({ code: 'kinds-invalid', mistakes });
  const kinds = wanted.map(({ id, name }) => ({ id: id ?? newId(), name }));
  const next = { version: present.version + 1, kinds };
  await deps.callKinds.save(tx, storeId, next);
  const changed: NewEvent<typeof callKindsChanged> = {
    definition: callKindsChanged,
    ...{ subject: storeId, storeId, partitionKey: storeId },
    data: { storeId, ...next, at: deps.clock.now().toISOString(), by },
  };
  await deps.events.append(tx, [changed]);
  return ok({ items: kinds, version: next.version, locale });
}
