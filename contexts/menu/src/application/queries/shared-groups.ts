import type { SharedOptionGroup } from '@hiorder/contracts';
import type { MenuReader } from '../ports/menu-reader.ts';
import { sharedGroupView } from '../views/shared-group.ts';

/** With the items that have them; none for a store that has no menu yet. */
export async function sharedGroups(reader: MenuReader, storeId: string): Promise<SharedOptionGroup[]> {
  const [groups, snapshot] = await Promise.all([reader.sharedGroups(storeId), reader.snapshot(storeId)]);
  if (!snapshot) return [];
  const { store, items } = snapshot;
  return groups.map((group) => {
    const having = items.filter(({ item }) => item.optionGroups.some(({ id }) => id === group.id));
    return sharedGroupView({ group, usedBy: having.map(({ item }) => item.id) }, store.currency);
  });
}
