import type { ChangeMenuItem, CreateMenuItem } from '@hiorder/contracts';
import { tidyContent } from '../domain/item-rules.ts';
import type { ItemContent } from '../domain/menu-item.ts';
import type { Option, OptionGroup } from '../domain/option-group.ts';
import type { Violation } from '../domain/violation.ts';

/** What a call says about an item; absent members leave it as it is. */
export type ItemDraft = CreateMenuItem | ChangeMenuItem;
type GroupDraft = NonNullable<ItemDraft['optionGroups']>[number];
type OptionDraft = GroupDraft['options'][number];

interface Drafting {
  readonly currency: string;
  newId(): string;
  readonly violations: Violation[];
}

/** The content an item will have, and what is wrong with how the draft refers to things. */
export function contentOf(
  draft: ItemDraft,
  before: ItemContent,
  o: { currency: string; newId(): string },
): { content: ItemContent; violations: readonly Violation[] } {
  const drafting: Drafting = { ...o, violations: [] };
  const {
    price,
    optionGroups,
    initialStock: _stock,
    photo,
    ...rest
  } = draft as CreateMenuItem & ChangeMenuItem;
  const content: ItemContent = {
    ...before,
    ...rest,
    price: price ? amountOf(price, '/price', drafting) : before.price,
    optionGroups:
      optionGroups?.map((group, i) => groupOf(group, before.optionGroups, `/optionGroups/${i}`, drafting)) ??
      before.optionGroups,
    photo: photo === null ? null : before.photo,
  };
  return { content: tidyContent(content), violations: drafting.violations };
}

function amountOf(money: { amount: number; currency: string }, path: string, o: Drafting): number {
  if (money.currency !== o.currency) {
    o.violations.push({ code: 'currency-mismatch', path: `${path}/currency`, currency: o.currency });
  }
  return money.amount;
}

function groupOf(draft: GroupDraft, before: readonly OptionGroup[], path: string, o: Drafting): OptionGroup {
  const known = before.find(({ id }) => id === draft.id);
  return {
    id: idOf(draft.id, known, path, o),
    name: draft.name,
    min: draft.min,
    max: draft.max,
    options: draft.options.map((option, i) =>
      optionOf(option, known?.options ?? [], `${path}/options/${i}`, o),
    ),
  };
}

function optionOf(draft: OptionDraft, before: readonly Option[], path: string, o: Drafting): Option {
  const known = before.find(({ id }) => id === draft.id);
  return {
    id: idOf(draft.id, known, path, o),
    name: draft.name,
    priceDelta: draft.priceDelta ? amountOf(draft.priceDelta, `${path}/priceDelta`, o) : 0,
    allergens: draft.allergens ?? [],
    soldOut: draft.soldOut ?? false,
  };
}

/** Ids are ours to give: a call may only name one that is there. */
function idOf(
  wanted: string | undefined,
  known: { id: string } | undefined,
  path: string,
  o: Drafting,
): string {
  if (wanted === undefined) return o.newId();
  if (!known) o.violations.push({ code: 'unknown-id', path: `${path}/id` });
  return wanted;
}
