import type { ChangeMenuItem, CreateMenuItem } from '@hiorder/contracts';
import { tidyContent } from '../domain/item-rules.ts';
import type { ItemContent } from '../domain/menu-item.ts';
import { tidyGroup, type Option, type OptionGroup } from '../domain/option-group.ts';
import { asShared, sameGroup, type SharedGroup } from '../domain/shared-group.ts';
import type { Violation } from '../domain/violation.ts';

/** What a call says about an item; absent members leave it as it is. */
export type ItemDraft = CreateMenuItem | ChangeMenuItem;
type GroupDraft = NonNullable<ItemDraft['optionGroups']>[number];
type OptionDraft = GroupDraft['options'][number];

export interface Drafting {
  readonly currency: string;
  readonly newId: () => string;
  /** The groups that items of the store may have in common. */
  readonly shared: readonly SharedGroup[];
  readonly violations: Violation[];
  /** Where in the draft we are. */
  readonly path: string;
}

const within = (o: Drafting, path: string): Drafting => ({ ...o, path: o.path + path });

/** The content an item will have, and what is wrong with how the draft refers to things. */
export function contentOf(
  draft: ItemDraft,
  before: ItemContent,
  o: Pick<Drafting, 'currency' | 'newId' | 'shared'>,
): { content: ItemContent; violations: readonly Violation[] } {
  const drafting: Drafting = { ...o, violations: [], path: '' };
  const known = draft as CreateMenuItem & ChangeMenuItem;
  const { price, optionGroups, initialStock: _stock, photo, photoOf: _photoOf, ...rest } = known;
  const groups = optionGroups?.map((group, i) =>
    groupOf(group, before.optionGroups, within(drafting, `/optionGroups/${i}`)),
  );
  const content: ItemContent = {
    ...before,
    ...rest,
    price: price ? amountOf(price, within(drafting, '/price')) : before.price,
    optionGroups: groups ?? before.optionGroups,
    photo: photo === null ? null : before.photo,
  };
  return { content: tidyContent(content), violations: drafting.violations };
}

function amountOf(money: { amount: number; currency: string }, o: Drafting): number {
  if (money.currency !== o.currency) {
    o.violations.push({ code: 'currency-mismatch', path: `${o.path}/currency`, currency: o.currency });
  }
  return money.amount;
}

function groupOf(draft: GroupDraft, before: readonly OptionGroup[], o: Drafting): OptionGroup {
  const shared = o.shared.find(({ id }) => id === draft.id);
  if (!shared)
    return ownGroup(
      draft,
      before.find(({ id }) => id === draft.id),
      o,
    );
  if (!sameGroup(tidyGroup(ownGroup(draft, shared, o)), shared)) {
    o.violations.push({ code: 'group-is-shared', path: o.path });
  }
  return asShared(shared);
}

/** A group as it is written, with the ids that it had. */
export function ownGroup(draft: GroupDraft, known: OptionGroup | undefined, o: Drafting): OptionGroup {
  const options = known?.options ?? [];
  return {
    id: idOf(draft.id, known, o),
    name: draft.name,
    min: draft.min,
    max: draft.max,
    options: draft.options.map((option, i) => optionOf(option, options, within(o, `/options/${i}`))),
  };
}

function optionOf(draft: OptionDraft, before: readonly Option[], o: Drafting): Option {
  const known = before.find(({ id }) => id === draft.id);
  return {
    id: idOf(draft.id, known, o),
    name: draft.name,
    priceDelta: draft.priceDelta ? amountOf(draft.priceDelta, within(o, '/priceDelta')) : 0,
    allergens: draft.allergens ?? [],
    soldOut: draft.soldOut ?? false,
    // Who edits an option that is sold out for a time does not make it sold out for good.
    ...(draft.soldOut && known?.soldOutUntil !== undefined && { soldOutUntil: known.soldOutUntil }),
  };
}

/** Ids are ours to give: a call may only name one that is there. */
function idOf(wanted: string | undefined, known: { id: string } | undefined, o: Drafting): string {
  if (wanted === undefined) return o.newId();
  if (!known) o.violations.push({ code: 'unknown-id', path: `${o.path}/id` });
  return wanted;
}
