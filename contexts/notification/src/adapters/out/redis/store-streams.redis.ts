import type { Redis } from '@hiorder/redis';

/** One message of a store, as it lies in Redis. */
export interface Entry {
  readonly id: string;
  /** The id of the one before: who does not have that one has missed something. */
  readonly previous: string;
  readonly text: string;
}

export interface NewEntry {
  readonly storeId: string;
  readonly text: string;
}

/**
 * The last messages of each store, in one order for everybody, and each said aloud on the store's channel. They belong
 * to the server process that holds them: one that restarted may have lost the last of them, so all begins anew there.
 */
export interface StoreStreams {
  /** All, or none; rejects when that is not known. */
  append(entries: readonly NewEntry[]): Promise<void>;
  after(storeId: string, id: string): Promise<Entry[]>;
  lastId(storeId: string): Promise<string>;
  channel(storeId: string): string;
  /** What was said on a channel. */
  heard(channel: string, said: string): Entry & { storeId: string };
}

/** Before the first entry. */
export const BEGINNING = '0-0';

const KEPT_WHEN_QUIET_MS = 3_600_000;
const PAGE = 1_000;

const APPEND = `
local time = redis.call('TIME')
local oldest = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) - ARGV[2])
for i, key in ipairs(KEYS) do
  local channel, text = ARGV[2 + i * 2], ARGV[3 + i * 2]
  local last = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  local previous = last and last[1] or '${BEGINNING}'
  local id = redis.call('XADD', key, 'MAXLEN', '~', ARGV[1], '*', 'previous', previous, 'text', text)
  redis.call('XTRIM', key, 'MINID', '~', oldest)
  redis.call('PEXPIRE', key, ARGV[3])
  redis.call('PUBLISH', channel, id .. ' ' .. previous .. ' ' .. text)
end
`;

export function createStoreStreams(redis: Redis, o: { keepMessages: number; keepMs: number }): StoreStreams {
  const run = redis.script(APPEND);
  const channelStart = redis.key('live', 'said', '');
  const keyOf = async (storeId: string): Promise<string> =>
    redis.key('live', await redis.serverId(), storeId);
  const channel = (storeId: string): string => channelStart + storeId;

  return {
    async append(entries) {
      const server = await redis.serverId();
      const keys = entries.map(({ storeId }) => redis.key('live', server, storeId));
      const values = entries.flatMap(({ storeId, text }) => [channel(storeId), text]);
      await run(keys, [o.keepMessages, o.keepMs, KEPT_WHEN_QUIET_MS, ...values]);
    },
    async after(storeId, id) {
      const key = await keyOf(storeId);
      const found: Entry[] = [];
      for (let from = id; ;) {
        const page = await redis.run((commands) => commands.xrange(key, `(${from}`, '+', 'COUNT', PAGE));
        found.push(...page.map(entryOf));
        if (page.length < PAGE) return found;
        from = found.at(-1)!.id;
      }
    },
    async lastId(storeId) {
      const key = await keyOf(storeId);
      const [last] = await redis.run((commands) => commands.xrevrange(key, '+', '-', 'COUNT', 1));
      return last?.[0] ?? BEGINNING;
    },
    channel,
    heard(from, said) {
      const first = said.indexOf(' ');
      const second = said.indexOf(' ', first + 1);
      const [id, previous] = [said.slice(0, first), said.slice(first + 1, second)];
      return { storeId: from.slice(channelStart.length), id, previous, text: said.slice(second + 1) };
    },
  };
}

/** Fields come as they were written. */
const entryOf = ([id, [, previous = BEGINNING, , text = '']]: [string, string[]]): Entry => ({
  id,
  previous,
  text,
});

export function isAfter(a: string, b: string): boolean {
  const [msA = 0, countA = 0] = a.split('-').map(Number);
  const [msB = 0, countB = 0] = b.split('-').map(Number);
  return msA > msB || (msA === msB && countA > countB);
}
