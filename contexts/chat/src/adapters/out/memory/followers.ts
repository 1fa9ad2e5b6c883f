import type { Follower, Live } from '../../../application/ports/live-line.ts';

/** Who follows which store in this process. */
export interface Followers {
  has(storeId: string): boolean;
  add(storeId: string, follower: Follower): void;
  /** True when nobody is left. */
  remove(storeId: string, follower: Follower): boolean;
  tell(storeId: string, live: Live): void;
  missed(): void;
}

export function createFollowers(): Followers {
  const stores = new Map<string, Set<Follower>>();
  return {
    has: (storeId) => stores.has(storeId),
    add(storeId, follower) {
      const all = stores.get(storeId) ?? new Set();
      stores.set(storeId, all.add(follower));
    },
    remove(storeId, follower) {
      const all = stores.get(storeId);
      all?.delete(follower);
      return all?.size === 0 && stores.delete(storeId);
    },
    tell: (storeId, live) => stores.get(storeId)?.forEach((follower) => follower.heard(live)),
    missed: () => stores.forEach((all) => all.forEach((follower) => follower.missed())),
  };
}
