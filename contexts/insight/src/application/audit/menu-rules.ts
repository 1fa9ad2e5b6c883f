import { categoryChanged, menuItemPublished, menuItemRetired, stockChanged } from '@hiorder/contracts';
import { anyName, rule } from './rule.ts';

const area = 'menu';
/** Not told by every version of the event. */
const TOLD_LATER = ['availableHours', 'allergens', 'origin', 'spicy', 'tags', 'photo'];

export const menuRules = [
  rule(menuItemPublished, (data) => {
    const { itemId: id, storeId: _, version, initialStock: _stock, publishedAt: _at, ...state } = data;
    const first = version === 1 && { firstAction: 'menu-item-created' };
    const told = { area, action: 'menu-item-changed', toldLater: TOLD_LATER, ...first } as const;
    return { ...told, subject: { id, name: anyName(data.name) }, state };
  }),
  rule(menuItemRetired, ({ itemId: id }) => ({ area, action: 'menu-item-retired', subject: { id } })),
  // What orders take is not told by whom: it is no change of the menu.
  rule(stockChanged, ({ itemId: id, quantity, soldOut, by }) => {
    if (!by) return undefined;
    const told = { area, subject: { id }, by } as const;
    if (soldOut) return { ...told, action: 'sold-out' };
    return quantity === null
      ? { ...told, action: 'back-on-sale' }
      : { ...told, action: 'stock-set', details: { quantity } };
  }),
  rule(categoryChanged, ({ categoryId: id, name, retired }) => ({
    ...{ area, action: retired ? 'category-retired' : 'category-changed', firstAction: 'category-created' },
    ...{ subject: { id, name: anyName(name) }, state: { name, ...(retired && { retired }) } },
  })),
];
