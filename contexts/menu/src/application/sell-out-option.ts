import { businessDayEnd, err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { optionIn, soldOutFor, withOption, type OptionSale } from '../domain/option-group.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Store } from '../domain/store.ts';
import { changeMenu, type Changed, type MenuDeps } from './change-menu.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';
import { edited, spreadGroup } from './spread-group.ts';

/** Until a moment, for the rest of the business day, or (null) until somebody puts it back. */
export type SoldOutUntil = Date | 'closing' | null;

export interface SellOutOption {
  readonly storeId: string;
  readonly itemId: string;
  readonly optionId: string;
  readonly soldOut: boolean;
  readonly until: SoldOutUntil;
}

/**
 * One option has run out, or is there again; whoever serves may say so, and nothing else of the item changes. What
 * several items have in common has run out for all of them.
 */
export const sellOutOption = (
  deps: MenuDeps,
  tx: Transaction,
  { storeId, itemId, optionId, soldOut, until: wanted }: SellOutOption,
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu<ItemOnSale>(deps, { tx, storeId }, async (store, at) => {
    const found = await deps.items.find(tx, storeId, itemId);
    if (!found) return err({ code: 'item-unknown' });
    if (!optionIn(found.item.optionGroups, optionId)) return err({ code: 'option-unknown' });
    const until = soldOut ? endOf(wanted, store, at) : null;
    if (until !== null && until <= at) return err({ code: 'until-in-the-past' });
    await deps.optionsToPutBack.remember(tx, { storeId, optionId, until });
    const sale = soldOut ? soldOutFor(until) : { soldOut };
    const { value = found, events } = await setOption(deps, tx, { store, at, found, optionId, sale });
    return ok({ value, events });
  });

/** Where it is not known when the store closes, somebody has to put it back. */
const endOf = (until: SoldOutUntil, { day }: Store, at: Date): Date | null =>
  until === 'closing' ? day && businessDayEnd(at, day.timeZone, day.endsAt) : until;

/** In the group that items have in common, or else in the item that has it. */
export async function setOption(
  deps: MenuDeps,
  tx: Transaction,
  o: { store: Store; at: Date; found: ItemOnSale | undefined; optionId: string; sale: OptionSale },
): Promise<Changed<ItemOnSale | undefined>> {
  const { store, at, found, optionId, sale } = o;
  const known = (await deps.sharedGroups.all(tx, store.id)).find((group) => optionIn([group], optionId));
  if (known) {
    const [changed] = withOption([known], optionId, sale) ?? [];
    const group = { ...known, options: changed?.options ?? known.options, version: known.version + 1 };
    await deps.sharedGroups.update(tx, group);
    const { items, events } = await spreadGroup(deps, tx, { store, group, at });
    return { value: items.find(({ item }) => item.id === found?.item.id), events };
  }
  const optionGroups = found && withOption(found.item.optionGroups, optionId, sale);
  if (!optionGroups) return { value: undefined, events: [] };
  const item = edited({ ...found.item, optionGroups }, at);
  await deps.items.update(tx, item);
  return { value: { item, stock: found.stock }, events: [itemPublished(item, at)] };
}
