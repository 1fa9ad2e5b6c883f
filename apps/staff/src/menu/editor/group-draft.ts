import type { SharedOptionGroup, StaffMenuItem } from '@hiorder/contracts';
import { amountOf } from './amount.ts';
import { amountIn, moneyOf, newKey, tidy, type Texts } from './draft-parts.ts';

export interface OptionDraft {
  /** Tells rows apart on the screen; what is new has no id yet. */
  readonly key: string;
  readonly id?: string;
  readonly name: Texts;
  readonly price: string;
  readonly allergens: readonly string[];
  readonly soldOut: boolean;
}
export interface GroupDraft {
  readonly key: string;
  readonly id?: string;
  readonly name: Texts;
  readonly min: number;
  readonly max: number;
  readonly options: readonly OptionDraft[];
  /** Other dishes have it, too: it is changed by itself. */
  readonly shared?: boolean;
}
export const newOption = (): OptionDraft => ({
  ...{ key: newKey(), name: {}, price: '0', allergens: [], soldOut: false },
});
export const newGroup = (): GroupDraft => ({
  ...{ key: newKey(), name: {}, min: 0, max: 1, options: [newOption()] },
});

export const groupDraftOf = ({ options, ...group }: StaffMenuItem['optionGroups'][number]): GroupDraft => ({
  ...group,
  key: group.id,
  options: options.map(({ priceDelta, ...option }) => ({
    ...{ ...option, key: option.id, price: amountIn(priceDelta) },
  })),
});

/** A shared group as a dish has it. */
export const asDraft = ({ version: _, usedBy: _of, ...group }: SharedOptionGroup): GroupDraft =>
  groupDraftOf({ ...group, shared: true });

/** A group as something new of its own: nothing of it has an id. */
export const ownCopy = ({ id: _id, shared: _shared, options, ...group }: GroupDraft): GroupDraft => ({
  ...group,
  key: newKey(),
  options: options.map(({ id: _option, ...option }) => ({ ...option, key: newKey() })),
});

/** What the server is told of a group, but for its own id. */
export const groupContent = ({ name, min, max, options }: GroupDraft, currency: string) => ({
  ...{ name: tidy(name), min, max },
  options: options.map((option) => ({
    ...(option.id !== undefined && { id: option.id }),
    ...{ name: tidy(option.name), priceDelta: moneyOf(option.price, currency) },
    ...{ allergens: [...option.allergens], soldOut: option.soldOut },
  })),
});

export const groupAmountProblems = (
  { options }: GroupDraft,
  path: string,
  currency: string,
): { code: string; path: string }[] =>
  options.flatMap(({ price }, i) =>
    amountOf(price, currency) === undefined
      ? [{ code: 'no-amount', path: `${path}/options/${i}/priceDelta/amount` }]
      : [],
  );
