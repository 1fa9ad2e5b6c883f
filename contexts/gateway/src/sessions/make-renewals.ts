import type { Clock, Log } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { renewalsInMemory } from './renewals.memory.ts';
import { sharedRenewals } from './renewals.redis.ts';
import type { Renewals } from './renewals.ts';
import { sealedBox } from './sealed-box.ts';

/** For the sessions of one app. */
export type MakeRenewals = <T>(app: string) => Renewals<T>;

export function makeRenewals(o: {
  redis?: Redis | undefined;
  keys: readonly string[];
  clock: Clock;
  log: Log;
}): MakeRenewals {
  const { redis, clock, log } = o;
  return <T>(app: string) => {
    const own = renewalsInMemory<T>(clock);
    if (!redis) return own;
    const name = `renewal-${app}`;
    return sharedRenewals({ redis, own, box: sealedBox<T>({ ...o, name }), name: app, log });
  };
}
