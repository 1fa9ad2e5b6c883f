import type { menuItemPublished } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { MenuItem } from '../../domain/menu/menu-item.ts';
import { uncounted } from '../../domain/stock/stock.ts';
import type { Ports } from '../ports/ports.ts';
import { stockChangedEvent } from '../publishing/stock-events.ts';

type MenuItemPublished = NewEvent<typeof menuItemPublished>['data'];

/** Renews the price list; an item seen for the first time brings the stock it starts with. */
export const onMenuItemPublished =
  (ports: Pick<Ports, 'menus' | 'stocks' | 'outbox' | 'clock'>) =>
  async ({ data }: { data: MenuItemPublished }, tx: Transaction): Promise<void> => {
    const { isNew } = await ports.menus.publish(tx, itemOf(data));
    if (!isNew) return;
    const stock = { ...uncounted(data.storeId, data.itemId), quantity: data.initialStock };
    await ports.stocks.insert(tx, stock);
    if (stock.quantity !== null) await ports.outbox.append(tx, [stockChangedEvent(stock, ports.clock.now())]);
  };

function itemOf(data: MenuItemPublished): MenuItem {
  const { itemId: id, storeId, categoryId, version, name: names, price, course, station } = data;
  const { needsMain, oncePerTable, adultOnly } = data;
  const optionGroups = data.optionGroups.map(({ name, options, ...group }) => ({
    ...group,
    names: name,
    options: options.map((option) => ({
      ...{ id: option.id, names: option.name, priceDelta: option.priceDelta, soldOut: option.soldOut },
    })),
  }));
  const rules = { course, needsMain, oncePerTable, adultOnly, availableHours: data.availableHours ?? null };
  return { id, storeId, categoryId, version, onSale: true, names, price, station, optionGroups, ...rules };
}
