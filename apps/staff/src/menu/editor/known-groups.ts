import type { StaffMenuItem } from '@hiorder/contracts';
import { contentOf, copyOf, draftOf, newDraft, type GroupDraft } from './draft.ts';

export interface KnownGroup {
  readonly key: string;
  readonly group: GroupDraft;
  /** Those that have it, the first of them to show where it comes from. */
  readonly items: readonly StaffMenuItem[];
}

const alike = (group: GroupDraft, currency: string): string =>
  JSON.stringify(
    contentOf({ ...copyOf({ ...newDraft(''), optionGroups: [group] }, (name) => name) }, currency)
      .optionGroups,
  );

/** Every group of the menu once, however many items have it, without those that are there already. */
export function knownGroups(
  items: Iterable<StaffMenuItem>,
  present: readonly GroupDraft[],
  currency: string,
): readonly KnownGroup[] {
  const found = new Map<string, KnownGroup>();
  for (const item of items)
    for (const group of draftOf(item).optionGroups) {
      const key = alike(group, currency);
      found.set(key, { key, group, items: [...(found.get(key)?.items ?? []), item] });
    }
  for (const group of present) found.delete(alike(group, currency));
  return [...found.values()].sort((one, other) => other.items.length - one.items.length);
}

/** The group as something new of its own. */
export const borrowed = (group: GroupDraft): GroupDraft[] => [
  ...copyOf({ ...newDraft(''), optionGroups: [group] }, (name) => name).optionGroups,
];
