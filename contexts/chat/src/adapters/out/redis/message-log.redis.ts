import { err, ok, type Result, type Trace } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import type { News } from '../../../application/news.ts';
import type { Appended, MessageLog, Range, Seen } from '../../../application/ports/message-log.ts';
import { authorKey, readerKey, type Message } from '../../../domain/message.ts';
import type { PostRejection } from '../../../domain/posting-rules.ts';
import { liveChannel, logKey, marksKey, recentKey, saidKey, stateKey, waitingKey } from './keys.ts';
import { APPEND, MARK } from './scripts.ts';
import { seenOf, type RawSeen } from './seen.ts';

const AT_ONCE = 500;

type Entry = [id: string, fields: string[]];

/**
 * Shared by all replicas: a stream for each conversation, whose entries' ids are the places of the messages, and one
 * stream for what is still to be told. Any replica tells it; two may tell the same at once, but never in another order.
 */
export function redisMessageLog(redis: Redis): MessageLog {
  const waiting = waitingKey(redis);
  return {
    append: appending(redis),
    page: (id, range) =>
      redis.run(async (commands) => {
        const entries = await readPage(commands, logKey(redis, id), range);
        return entries.map(messageOf);
      }),
    see: (ids) => redis.run((commands) => seeAll(redis, commands, ids)),
    mark: marking(redis),
    end: async (id, at) => {
      await redis.run((commands) => commands.hsetnx(stateKey(redis, id), 'ended', at));
    },
    forget: async (id) => {
      const keys = [logKey, stateKey, marksKey, saidKey].map((keyOf) => keyOf(redis, id));
      await redis.run((commands) => commands.del(...keys));
    },
    drain: draining(redis),
    waiting: () => redis.run((commands) => commands.xlen(waiting)),
    health: async () => (await redis.health()).detail,
    // The handle belongs to whoever made it.
    close: async () => undefined,
  };
}

function appending(redis: Redis): MessageLog['append'] {
  const append = redis.script(APPEND);
  return async ({ ref, draft, pace, trace }) => {
    const id = ref.tableSessionId;
    const { from } = draft;
    const ofConversation = [logKey, stateKey, saidKey].map((keyOf) => keyOf(redis, id));
    const answer = await append(
      [...ofConversation, recentKey(redis, id, from), waitingKey(redis)],
      [
        ...[`${authorKey(from)}:${draft.clientId}`, JSON.stringify(draft), Date.parse(draft.sentAt)],
        ...[from.kind === 'guest' ? 1 : 0, pace?.messages ?? 0, pace?.withinMs ?? 0],
        ...[JSON.stringify(ref), JSON.stringify(trace), liveChannel(redis, ref.storeId)],
      ],
    );
    return appendedOf(answer as [string, string | number]);
  };
}

function marking(redis: Redis): MessageLog['mark'] {
  const mark = redis.script(MARK);
  return async ({ id: newsId, ref, reader, by, seq, at, trace }) => {
    const ofConversation = [logKey, stateKey, marksKey].map((keyOf) => keyOf(redis, ref.tableSessionId));
    const news = JSON.stringify({ kind: 'read', ref, id: newsId, by, at });
    await mark(
      [...ofConversation, waitingKey(redis)],
      [readerKey(reader), seq, news, JSON.stringify(trace), liveChannel(redis, ref.storeId)],
    );
  };
}

async function seeAll(redis: Redis, commands: RedisCommands, ids: readonly string[]): Promise<Seen[]> {
  const pipeline = commands.pipeline();
  for (const id of ids) {
    pipeline.hgetall(stateKey(redis, id));
    pipeline.hgetall(marksKey(redis, id));
    pipeline.xrevrange(logKey(redis, id), '+', '-', 'COUNT', 1);
  }
  const answers = ids.length === 0 ? [] : ((await pipeline.exec()) ?? []);
  const values = answers.map(([error, value]) => {
    if (error) throw error;
    return value;
  });
  return ids.map((_, i) => {
    const [state, marks, last] = values.slice(i * 3, i * 3 + 3) as [RawSeen, RawSeen, Entry[]];
    return seenOf(state, marks, last[0] ? messageOf(last[0]) : null);
  });
}

function draining(redis: Redis): MessageLog['drain'] {
  const waiting = waitingKey(redis);
  return async (tell) => {
    const entries = await redis.run((commands) => commands.xrange(waiting, '-', '+', 'COUNT', AT_ONCE));
    if (entries.length === 0) return 0;
    await tell(
      entries.map(([, [, news = '', , trace = '']]) => ({
        news: parse<News>(news),
        trace: parse<Trace>(trace),
      })),
    );
    await redis.run((commands) => commands.xdel(waiting, ...entries.map(([id]) => id)));
    return entries.length;
  };
}

const parse = <T>(text: string): T => JSON.parse(text) as T;
const messageOf = ([, [, message = '']]: Entry): Message => parse<Message>(message);

function appendedOf([what, value]: [string, string | number]): Result<Appended, PostRejection> {
  switch (what) {
    case 'ended':
      return err({ code: 'conversation-ended', endedAt: String(value) });
    case 'wait':
      return err({ code: 'too-many-messages', retryAfterMs: Number(value) });
    default:
      return ok({ message: parse<Message>(String(value)), isNew: what === 'new' });
  }
}

type RedisCommands = Parameters<Parameters<Redis['run']>[0]>[0];

async function readPage(commands: RedisCommands, key: string, range: Range): Promise<Entry[]> {
  const { limit } = range;
  if ('after' in range) return commands.xrange(key, `${range.after + 1}-0`, '+', 'COUNT', limit);
  const end = range.before === undefined ? '+' : `${Math.max(0, range.before - 1)}-0`;
  return (await commands.xrevrange(key, end, '-', 'COUNT', limit)).reverse();
}
