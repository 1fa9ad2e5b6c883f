import type { Locale } from '@hiorder/kernel';
import { sameText } from './localized-text.ts';
import type { MenuItem } from './menu-item.ts';
import { groupViolations, type Option, type OptionGroup } from './option-group.ts';
import type { Violation } from './violation.ts';

/** A group of options that several items have: each keeps a copy of it, and all of them change with it. */
export interface SharedGroup extends Omit<OptionGroup, 'shared'> {
  readonly storeId: string;
  readonly version: number;
}

/** As an item has it. */
export const asShared = ({ id, name, min, max, options }: SharedGroup): OptionGroup => ({
  ...{ id, name, min, max, options },
  shared: true,
});

export const withGroup = (item: MenuItem, group: SharedGroup): MenuItem => ({
  ...item,
  optionGroups: item.optionGroups.map((one) => (one.id === group.id ? asShared(group) : one)),
});

/** The item with the group as its own from now on. */
export const withOwnGroup = (item: MenuItem, groupId: string): MenuItem => ({
  ...item,
  optionGroups: item.optionGroups.map((one) => {
    const { shared: _, ...own } = one;
    return one.id === groupId ? own : one;
  }),
});

export const sharedGroupViolations = (group: SharedGroup, required: Locale): Violation[] =>
  groupViolations([group], required).map(({ path, ...violation }) => ({
    ...violation,
    path: path.replace(/^\/optionGroups\/0/, ''),
  }));

/** Whether it says the same, whatever it is called by. */
export const sameGroup = (one: OptionGroup, other: OptionGroup): boolean =>
  one.min === other.min &&
  one.max === other.max &&
  sameText(one.name, other.name) &&
  one.options.length === other.options.length &&
  one.options.every((option, i) => sameOption(option, other.options[i]!));

const sameOption = (one: Option, other: Option): boolean =>
  one.id === other.id &&
  one.priceDelta === other.priceDelta &&
  one.soldOut === other.soldOut &&
  sameText(one.name, other.name) &&
  [...one.allergens].sort().join() === [...other.allergens].sort().join();
