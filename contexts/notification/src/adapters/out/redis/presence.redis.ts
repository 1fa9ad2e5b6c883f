import type { Redis } from '@hiorder/redis';

export interface Present {
  readonly replicas: readonly string[];
  /** Of the one that is furthest behind. */
  readonly lateMs: number;
}

/** Which replicas are there. */
export interface Presence {
  /** Says that this one is, and how late it is; answers who else said so lately. */
  beat(lateMs: number): Promise<Present>;
  leave(): Promise<void>;
}

const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now) .. ' ' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3] * 10)
local all = redis.call('HGETALL', KEYS[1])
local present = {}
for i = 1, #all, 2 do
  local at, late = string.match(all[i + 1], '(%d+) (%d+)')
  if now - at > tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], all[i])
  else
    table.insert(present, all[i])
    table.insert(present, late)
  end
end
return present
`;

/** By the clock of Redis, which is the same for all. `silentMs`: who said nothing for so long is gone. */
export function createPresence(redis: Redis, o: { self: string; silentMs: number }): Presence {
  const beat = redis.script(BEAT);
  const key = redis.key('live', 'replicas');
  return {
    async beat(lateMs) {
      const present = (await beat([key], [o.self, Math.round(lateMs), o.silentMs])) as string[];
      return {
        replicas: present.filter((_, i) => i % 2 === 0),
        lateMs: Math.max(...present.filter((_, i) => i % 2 === 1).map(Number)),
      };
    },
    async leave() {
      await redis.run((commands) => commands.hdel(key, o.self));
    },
  };
}
