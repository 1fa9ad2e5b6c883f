import type { SharedOptionGroup } from '@hiorder/contracts';
import type { SharedGroupWithUse } from '../write-shared-group.ts';
import { staffGroup } from './staff-item.ts';

export const sharedGroupView = (
  { group, usedBy }: SharedGroupWithUse,
  currency: string,
): SharedOptionGroup => {
  const { id, name, min, max, options, version } = group;
  return { ...staffGroup({ id, name, min, max, options }, currency), version, usedBy: [...usedBy] };
};
