import type { WriteSharedOptionGroup } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { tidyGroup, type OptionGroup } from '../domain/option-group.ts';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { sharedGroupViolations, type SharedGroup } from '../domain/shared-group.ts';
import { MOST_SHARED_GROUPS, type Store } from '../domain/store.ts';
import type { Violation } from '../domain/violation.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { ownGroup } from './item-draft.ts';
import { spreadGroup } from './spread-group.ts';

export interface SharedGroupWithUse {
  readonly group: SharedGroup;
  readonly usedBy: readonly string[];
}

/** A group that items may have in common; no item has it yet. */
export const createSharedGroup = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; draft: WriteSharedOptionGroup },
): Promise<Result<SharedGroupWithUse, Refusal>> =>
  changeMenu<SharedGroupWithUse>(deps, { tx, storeId: o.storeId }, async (store) => {
    if ((await deps.sharedGroups.all(tx, store.id)).length >= MOST_SHARED_GROUPS)
      return err({ code: 'menu-full', limit: MOST_SHARED_GROUPS });
    const { group, violations } = written(deps, store, { draft: o.draft, before: undefined });
    if (violations.length > 0) return err({ code: 'invalid', violations });
    await deps.sharedGroups.insert(tx, group);
    return ok({ value: { group, usedBy: [] }, events: [] });
  });

/** Changes it in every item that has it, in one step. */
export const changeSharedGroup = (
  deps: MenuDeps,
  tx: Transaction,
  o: {
    storeId: string;
    groupId: string;
    expectedVersion: number | undefined;
    draft: WriteSharedOptionGroup;
  },
): Promise<Result<SharedGroupWithUse, Refusal>> =>
  changeMenu<SharedGroupWithUse>(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const before = (await deps.sharedGroups.all(tx, store.id)).find(({ id }) => id === o.groupId);
    if (!before) return err({ code: 'option-group-unknown' });
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const { group, violations } = written(deps, store, { draft: o.draft, before });
    if (violations.length > 0) return err({ code: 'invalid', violations });
    const spread = await spreadGroup(deps, tx, { store, group, at });
    if (spread.violations.length > 0) return err({ code: 'invalid', violations: spread.violations });
    await deps.sharedGroups.update(tx, group);
    return ok({ value: { group, usedBy: spread.items.map(({ item }) => item.id) }, events: spread.events });
  });

function written(
  deps: MenuDeps,
  store: Store,
  { draft, before }: { draft: WriteSharedOptionGroup; before: SharedGroup | undefined },
): { group: SharedGroup; violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const named = { ...draft, ...(before && { id: before.id }) };
  const drafting = { currency: store.currency, newId: deps.newId, shared: [], violations, path: '' };
  const own: OptionGroup = tidyGroup(ownGroup(named, before, drafting));
  const group = { ...own, storeId: store.id, version: (before?.version ?? 0) + 1 };
  return { group, violations: [...violations, ...sharedGroupViolations(group, store.language)] };
}
