import type { menuItemRetired } from '@hiorder/contracts';
import { notePopularity } from '../notes.ts';
import type { Policy } from './policy.ts';

/** What is no longer on the menu is in no ranking; what it earned stays in the books. */
export const onMenuItemRetired: Policy<typeof menuItemRetired> = async (ports, { data }, tx) => {
  await ports.catalogue.retireItem(tx, data);
  notePopularity(tx, data.storeId);
};
