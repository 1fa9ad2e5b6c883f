/** What a person can be at a store, from the one who may least. */
export const STORE_ROLES = ['staff', 'manager', 'owner'] as const;
export type StoreRole = (typeof STORE_ROLES)[number];
