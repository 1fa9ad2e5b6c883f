import type { LocalizedText } from '@hiorder/contracts';
import type { MenuItem, OptionGroup } from './menu-item.ts';

/** What a guest chose in one option group. */
export interface Choice {
  readonly groupId: string;
  readonly optionIds: readonly string[];
}

/** An option as it was when chosen. */
export interface PickedOption {
  readonly groupId: string;
  readonly optionId: string;
  readonly names: LocalizedText;
  readonly priceDelta: number;
}

export type ChoiceProblem =
  | {
      readonly reason: 'unknown-group' | 'unknown-option' | 'repeated' | 'sold-out';
      readonly groupId: string;
      readonly optionIds: readonly string[];
    }
  | {
      readonly reason: 'too-few' | 'too-many';
      readonly groupId: string;
      readonly min: number;
      readonly max: number;
    };

/** One entry a group, in an order of its own, empty ones left out: equal choices become equal values. */
export function normalized(choices: readonly Choice[]): readonly Choice[] {
  const groups = new Map<string, string[]>();
  for (const { groupId, optionIds } of choices) {
    groups.set(groupId, [...(groups.get(groupId) ?? []), ...optionIds]);
  }
  return [...groups]
    .filter(([, optionIds]) => optionIds.length > 0)
    .map(([groupId, optionIds]) => ({ groupId, optionIds: optionIds.toSorted() }))
    .toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1));
}

/** Both normalized. */
export function sameChoices(a: readonly Choice[], b: readonly Choice[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Everything that is wrong with `choices` (normalized) for this item. */
export function choiceProblems(item: MenuItem, choices: readonly Choice[]): readonly ChoiceProblem[] {
  const unknown = choices.filter((choice) => !item.optionGroups.some((group) => group.id === choice.groupId));
  return [
    ...unknown.map(({ groupId, optionIds }) => ({ reason: 'unknown-group' as const, groupId, optionIds })),
    ...item.optionGroups.flatMap((group) =>
      groupProblems(group, choices.find((choice) => choice.groupId === group.id)?.optionIds ?? []),
    ),
  ];
}

function groupProblems(group: OptionGroup, chosen: readonly string[]): readonly ChoiceProblem[] {
  const distinct = [...new Set(chosen)];
  const optionOf = (id: string) => group.options.find((option) => option.id === id);
  const among = (reason: 'unknown-option' | 'repeated' | 'sold-out', optionIds: readonly string[]) =>
    optionIds.length > 0 ? [{ reason, groupId: group.id, optionIds }] : [];
  const count = (reason: 'too-few' | 'too-many', wrong: boolean) =>
    wrong ? [{ reason, groupId: group.id, min: group.min, max: group.max }] : [];
  return [
    ...among(
      'unknown-option',
      distinct.filter((id) => !optionOf(id)),
    ),
    ...among(
      'repeated',
      distinct.filter((id) => chosen.filter((other) => other === id).length > 1),
    ),
    ...among(
      'sold-out',
      distinct.filter((id) => optionOf(id)?.soldOut),
    ),
    ...count('too-few', distinct.length < group.min),
    ...count('too-many', distinct.length > group.max),
  ];
}

/** The chosen options as the menu has them now, in the menu's order; what it does not know is left out. */
export function pickOptions(item: MenuItem, choices: readonly Choice[]): readonly PickedOption[] {
  return item.optionGroups.flatMap((group) => {
    const chosen = choices.find((choice) => choice.groupId === group.id)?.optionIds ?? [];
    return group.options
      .filter((option) => chosen.includes(option.id))
      .map(({ id, names, priceDelta }) => ({ groupId: group.id, optionId: id, names, priceDelta }));
  });
}
