import type { LocalizedText } from '@hiorder/contracts';
import type { Locale } from '@hiorder/kernel';
import { ALLERGENS, unknownCodes } from './food-codes.ts';
import { textViolations, tidyText } from './localized-text.ts';
import type { Violation } from './violation.ts';

export interface Option {
  readonly id: string;
  readonly name: LocalizedText;
  /** Added to the item's price; may be negative. */
  readonly priceDelta: number;
  readonly allergens: readonly string[];
  readonly soldOut: boolean;
  /** With `soldOut`: when it is on sale again by itself, as ISO 8601 has it; absent: once somebody puts it back. */
  readonly soldOutUntil?: string;
}

/** Whether an option is on sale, and if not, for how long. */
export type OptionSale = Pick<Option, 'soldOut' | 'soldOutUntil'>;

/** `until` null: until somebody puts it back. */
export const soldOutFor = (until: Date | null): OptionSale => ({
  soldOut: true,
  ...(until && { soldOutUntil: until.toISOString() }),
});

export const isDueBackOnSale = ({ soldOut, soldOutUntil }: OptionSale, at: Date): boolean =>
  soldOut && soldOutUntil !== undefined && Date.parse(soldOutUntil) <= at.getTime();

export const optionIn = (groups: readonly OptionGroup[], optionId: string): Option | undefined =>
  groups.flatMap(({ options }) => options).find(({ id }) => id === optionId);

export interface OptionGroup {
  readonly id: string;
  readonly name: LocalizedText;
  /** How many a guest must and may choose. */
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
  /** It is written elsewhere, for several items; absent: this item's own. */
  readonly shared?: true;
}

export const OPTION_NAME_LENGTH = 80;

export const tidyGroup = (group: OptionGroup): OptionGroup => ({
  ...group,
  name: tidyText(group.name),
  options: group.options.map((option) => ({ ...option, name: tidyText(option.name) })),
});

/** The groups with one option changed; undefined when none of them has it. */
export function withOption(
  groups: readonly OptionGroup[],
  optionId: string,
  sale: OptionSale,
): readonly OptionGroup[] | undefined {
  if (!optionIn(groups, optionId)) return undefined;
  const sold = ({ soldOutUntil: _until, ...option }: Option): Option => ({ ...option, ...sale });
  return groups.map((group) => ({
    ...group,
    options: group.options.map((option) => (option.id === optionId ? sold(option) : option)),
  }));
}

/** What is wrong with the groups of one item. */
export function groupViolations(groups: readonly OptionGroup[], required: Locale): Violation[] {
  return [
    ...duplicates(groups, '/optionGroups'),
    ...groups.flatMap((group, i) => violationsOfGroup(group, `/optionGroups/${i}`, required)),
  ];
}

function violationsOfGroup(group: OptionGroup, path: string, required: Locale): Violation[] {
  const found: Violation[] = textViolations(group.name, {
    path: `${path}/name`,
    max: OPTION_NAME_LENGTH,
    required,
  });
  if (group.min > group.max) found.push({ code: 'min-above-max', path: `${path}/min` });
  if (group.max > group.options.length) {
    found.push({ code: 'max-above-options', path: `${path}/max`, options: group.options.length });
  }
  group.options.forEach((option, i) => {
    const at = `${path}/options/${i}`;
    found.push(...textViolations(option.name, { path: `${at}/name`, max: OPTION_NAME_LENGTH, required }));
    for (const k of unknownCodes(option.allergens, ALLERGENS)) {
      found.push({ code: 'unknown-allergen', path: `${at}/allergens/${k}` });
    }
  });
  return [...found, ...duplicates(group.options, `${path}/options`)];
}

function duplicates(things: readonly { readonly id: string }[], path: string): Violation[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ code: 'duplicate-id' as const, path: `${path}/${i}/id` }];
    seen.add(id);
    return [];
  });
}

/** The least an item can cost: its price with the cheapest options a guest may choose. */
export function leastPrice(price: number, groups: readonly OptionGroup[]): number {
  const reductions = groups.map(({ options, max }) =>
    options
      .map(({ priceDelta }) => priceDelta)
      .filter((delta) => delta < 0)
      .sort((a, b) => a - b)
      .slice(0, max)
      .reduce((sum, delta) => sum + delta, 0),
  );
  return reductions.reduce((sum, delta) => sum + delta, price);
}
