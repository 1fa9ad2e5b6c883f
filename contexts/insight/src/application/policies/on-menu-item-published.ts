import type { menuItemPublished } from '@hiorder/contracts';
import { notePopularity } from '../notes.ts';
import type { Policy } from './policy.ts';

export const onMenuItemPublished: Policy<typeof menuItemPublished> = async (ports, { data }, tx) => {
  const { itemId, storeId, version, categoryId, name, course, needsMain } = data;
  const options = Object.fromEntries(
    data.optionGroups.flatMap((group) => group.options.map((option) => [option.id, option.name])),
  );
  await ports.catalogue.saveItem(tx, {
    itemId,
    storeId,
    version,
    categoryId,
    name,
    course,
    needsMain,
    options,
  });
  notePopularity(tx, storeId);
};
