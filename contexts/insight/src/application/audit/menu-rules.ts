import { categoryChanged, menuItemPublished, menuItemRetired } from '@hiorder/contracts';
import { anyName, rule } from './rule.ts';

const area = 'menu';

export const menuRules = [
  rule(menuItemPublished, (data) => {
    const { itemId: id, storeId: _, version, initialStock: _stock, publishedAt: _at, ...state } = data;
    const first = version === 1 && { firstAction: 'menu-item-created' };
    return { area, action: 'menu-item-changed', subject: { id, name: anyName(data.name) }, state, ...first };
  }),
  rule(menuItemRetired, ({ itemId: id }) => ({ area, action: 'menu-item-retired', subject: { id } })),
  rule(categoryChanged, ({ categoryId: id, name, retired }) => ({
    ...{ area, action: retired ? 'category-retired' : 'category-changed', firstAction: 'category-created' },
    ...{ subject: { id, name: anyName(name) }, state: { name, ...(retired && { retired }) } },
  })),
];
