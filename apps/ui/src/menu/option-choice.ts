import type { MenuItem, MenuOptionGroup, Money } from '@hiorder/contracts';

/** As the server takes it. */
export interface ChosenOption {
  readonly groupId: string;
  readonly optionIds: string[];
}

/** Group → the options chosen in it. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** One of one: a row of radio buttons; anything else: check boxes. */
export function isSingle(group: MenuOptionGroup): boolean {
  return group.min === 1 && group.max === 1;
}

/** Radio buttons change over; check boxes toggle, and stop at the most allowed. */
export function choose(choice: Choice, group: MenuOptionGroup, optionId: string): Choice {
  const now = choice[group.id] ?? [];
  if (isSingle(group)) return { ...choice, [group.id]: [optionId] };
  if (now.includes(optionId)) return { ...choice, [group.id]: now.filter((id) => id !== optionId) };
  if (group.max === 1) return { ...choice, [group.id]: [optionId] };
  return now.length >= group.max ? choice : { ...choice, [group.id]: [...now, optionId] };
}

export function isFull(choice: Choice, group: MenuOptionGroup): boolean {
  return group.max > 1 && (choice[group.id]?.length ?? 0) >= group.max;
}

/** The first group that still needs a choice; null when the item can be added. */
export function missingGroup(item: MenuItem, choice: Choice): MenuOptionGroup | null {
  return item.optionGroups.find((group) => (choice[group.id]?.length ?? 0) < group.min) ?? null;
}

export function unitPrice(item: MenuItem, choice: Choice): Money {
  const chosen = item.optionGroups.flatMap((group) =>
    group.options.filter((option) => choice[group.id]?.includes(option.id)),
  );
  const more = chosen.reduce((total, option) => total + option.priceDelta.amount, 0);
  return { ...item.price, amount: item.price.amount + more };
}

export function asChosenOptions(choice: Choice): ChosenOption[] {
  return Object.entries(choice)
    .filter(([, ids]) => ids.length > 0)
    .map(([groupId, ids]) => ({ groupId, optionIds: [...ids] }));
}

export function choiceOf(options: readonly { groupId: string; optionId: string }[]): Choice {
  const choice: Record<string, string[]> = {};
  for (const { groupId, optionId } of options) (choice[groupId] ??= []).push(optionId);
  return choice;
}

/** Whether “+” may add it without a question. */
export function needsChoice(item: MenuItem): boolean {
  return item.optionGroups.some((group) => group.min > 0);
}
