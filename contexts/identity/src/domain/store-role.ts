import type { StoreRole } from '@hiorder/contracts';

/** Beginning with who may least. */
const ORDER: readonly StoreRole[] = ['staff', 'manager', 'owner'];

export const rankOf = (role: StoreRole): number => ORDER.indexOf(role);
