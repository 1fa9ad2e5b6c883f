import type { StaffMenuItem } from '@hiorder/contracts';
import { draftOf } from './draft.ts';
import { groupContent, ownCopy, type GroupDraft } from './group-draft.ts';

export interface KnownGroup {
  readonly key: string;
  readonly group: GroupDraft;
  /** Those that have it, the first of them to show where it comes from. */
  readonly items: readonly StaffMenuItem[];
}

const alike = (group: GroupDraft, currency: string): string =>
  JSON.stringify(groupContent(ownCopy(group), currency));

/** Every group that items have of their own once, without those that are there already. */
export function knownGroups(
  items: Iterable<StaffMenuItem>,
  present: readonly GroupDraft[],
  currency: string,
): readonly KnownGroup[] {
  const found = new Map<string, KnownGroup>();
  for (const item of items)
    for (const group of draftOf(item).optionGroups.filter(({ shared }) => !shared)) {
      const key = alike(group, currency);
      found.set(key, { key, group, items: [...(found.get(key)?.items ?? []), item] });
    }
  for (const group of present) found.delete(alike(group, currency));
  return [...found.values()].sort((one, other) => other.items.length - one.items.length);
}
