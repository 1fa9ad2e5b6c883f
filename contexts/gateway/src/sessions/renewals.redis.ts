import { setTimeout as sleep } from 'node:timers/promises';
import { withFallback } from '@hiorder/http';
import { newId, TechnicalError, type Log } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { LATECOMERS_MS, nameOf, type Renewals } from './renewals.ts';
import type { SealedBox } from './sealed-box.ts';

export interface SharedRenewalsOptions<T> {
  readonly redis: Redis;
  /** Of this process: it asks the others once for all its requests. */
  readonly own: Renewals<T>;
  /** Redis never sees a token. */
  readonly box: SealedBox<T>;
  readonly name: string;
  readonly log: Log;
  /** Longer than any renewal takes: whoever began one and is silent for so long has died. Default 15 s. */
  readonly leaseMs?: number;
}

const LEASE_MS = 15_000;
const LOOK_AGAIN_MS = 30;
const FALLBACK = 'session-renewals-in-memory';

/** What is known of a renewal: nothing, so it is ours now; somebody is at it; or its result. */
type Stand =
  | { readonly kind: 'ours' | 'busy' | 'alone' }
  | { readonly kind: 'done'; readonly sealed: string };

const BEGIN = `
local known = redis.call('GET', KEYS[1])
if known then return known end
redis.call('SET', KEYS[1], 'busy ' .. ARGV[1], 'PX', ARGV[2])
return 'ours'
`;
/** The first result stays: one that took longer than its lease comes after another has failed with the same secret. */
const FINISH = `
local known = redis.call('GET', KEYS[1])
if known and string.sub(known, 1, 5) == 'done ' then return known end
redis.call('SET', KEYS[1], 'done ' .. ARGV[1], 'PX', ARGV[2])
return 'done ' .. ARGV[1]
`;
const GIVE_UP = `
if redis.call('GET', KEYS[1]) == 'busy ' .. ARGV[1] then redis.call('DEL', KEYS[1]) end
`;

/** Shared by all processes. While Redis is away each process goes by its own memory. */
export function sharedRenewals<T>(o: SharedRenewalsOptions<T>): Renewals<T> {
  const begin = o.redis.script(BEGIN);
  const finish = o.redis.script(FINISH);
  const giveUp = o.redis.script(GIVE_UP);

  async function stand(key: string, holder: string, wasBusy: boolean): Promise<Stand> {
    return withFallback<Stand>(
      async () => standOf(String(await begin([key], [holder, o.leaseMs ?? LEASE_MS]))),
      {
        name: FALLBACK,
        use(error) {
          // Somebody else was using the secret a moment ago; using it, too, would end the session.
          if (wasBusy) throw error;
          o.log.warn(
            { err: error, fallback: FALLBACK },
            'a session is renewed without asking other processes',
          );
          return { kind: 'alone' };
        },
      },
    );
  }
  async function opened(sealed: string): Promise<T> {
    const found = await o.box.open(sealed);
    if (found) return found.content;
    throw new TechnicalError('renewal-unreadable', 'Another process renewed it with another key', {
      retryable: true,
    });
  }
  async function hold(key: string, holder: string, renew: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await renew();
    } catch (error) {
      await giveUp([key], [holder]).catch(() => undefined);
      throw error;
    }
    const sealed = await o.box.seal(result, LATECOMERS_MS / 1000);
    const kept = await finish([key], [sealed, LATECOMERS_MS]).catch(() => undefined);
    const now = standOf(String(kept));
    return now.kind === 'done' && now.sealed !== sealed ? opened(now.sealed) : result;
  }
  async function together(secret: string, renew: () => Promise<T>): Promise<T> {
    const key = o.redis.key('renewal', o.name, nameOf(secret));
    const holder = newId();
    for (let wasBusy = false; ; wasBusy = true) {
      const now = await stand(key, holder, wasBusy);
      if (now.kind === 'done') return opened(now.sealed);
      if (now.kind === 'alone') return renew();
      if (now.kind === 'ours') return hold(key, holder, renew);
      await sleep(LOOK_AGAIN_MS);
    }
  }
  return (secret, renew) => o.own(secret, () => together(secret, renew));
}

function standOf(said: string): Stand {
  if (said === 'ours') return { kind: 'ours' };
  return said.startsWith('done ') ? { kind: 'done', sealed: said.slice(5) } : { kind: 'busy' };
}
