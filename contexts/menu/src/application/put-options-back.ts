import { err, ok, type NewEvent, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import { isDueBackOnSale, optionIn, type OptionGroup } from '../domain/option-group.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { setOption } from './sell-out-option.ts';

const AT_ONCE = 100;

/** Options whose sold-out time is over are on sale again. */
export const putOptionsBack = (deps: MenuDeps & { readonly unitOfWork: UnitOfWork }) => (): Promise<number> =>
  deps.unitOfWork.transaction(async (tx) => {
    const due = await deps.optionsToPutBack.takeDue(tx, deps.clock.now(), AT_ONCE);
    for (const one of due) await putBack(deps, tx, one);
    return due.length;
  });

/** Nothing is changed where somebody has put it back, or sold it out for longer, or taken it off the menu meanwhile. */
const putBack = (
  deps: MenuDeps,
  tx: Transaction,
  { storeId, optionId }: { storeId: string; optionId: string },
) =>
  changeMenu<null>(deps, { tx, storeId }, async (store, at) => {
    const isDue = (groups: readonly OptionGroup[]): boolean => {
      const option = optionIn(groups, optionId);
      return option !== undefined && isDueBackOnSale(option, at);
    };
    const shared = isDue(await deps.sharedGroups.all(tx, storeId));
    const having = await deps.items.withOption(tx, storeId, optionId);
    const due = having.filter(({ item }) => isDue(item.optionGroups));
    const events: NewEvent[] = [];
    for (const found of shared ? [undefined] : due) {
      const o = { store, at, found, optionId, sale: { soldOut: false } };
      events.push(...(await setOption(deps, tx, o)).events);
    }
    return shared || due.length > 0 ? ok({ value: null, events }) : err({ code: 'option-unknown' });
  });
