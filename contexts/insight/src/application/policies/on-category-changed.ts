import type { categoryChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onCategoryChanged: Policy<typeof categoryChanged> = async (ports, { data }, tx) => {
  await ports.catalogue.saveCategory(tx, data);
};
