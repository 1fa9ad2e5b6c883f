import type { Database } from '@hiorder/postgres';
import { forever } from '../backoff.ts';
import { withSession, type Session } from '../session.ts';
import type { Group } from './group.ts';
import type { Reading } from './reading.ts';

export interface CoordinatorOptions extends Reading {
  readonly database: Database;
  readonly pollMs: number;
}

/** The one session of a process with the log: hears of new entries, and keeps the sharing of partitions right. */
export interface Coordinator {
  add(group: Group): void;
  remove(group: Group): Promise<void>;
  stop(): Promise<void>;
}

const MEMBERS = `
select classid::int as "group", array_agg(distinct pid order by pid) as pids
from pg_locks
where locktype = 'advisory' and objid = 0 and objsubid = 2 and mode = 'ShareLock' and granted
  and database = (select oid from pg_database where datname = current_database())
group by classid`;

export function startCoordinator(o: CoordinatorOptions): Coordinator {
  const stopping = new AbortController();
  const { signal } = stopping;
  const groups = new Set<Group>();
  const rounds = createRounds(o, groups);
  const onNotify = (payload: string): void => {
    if (payload === 'group') rounds.isDue();
    else o.heads.notified(payload);
  };
  const work = (opened: Session): Promise<void> => rounds.goOn(opened, signal);
  const running = forever(
    signal,
    () => withSession({ database: o.database, channel: 'log', signal, onNotify, work }).finally(rounds.lost),
    (error) => o.log.warn({ err: error }, 'session with the log lost, opening another'),
  );

  return {
    add(group) {
      groups.add(group);
      rounds.hurry();
    },
    async remove(group) {
      groups.delete(group);
      // It may be taking partitions just now; a lane that opened after it has left would never close.
      await rounds.present().catch(() => undefined);
      // Without a session the locks are gone already.
      await group.leave(rounds.session()).catch(() => undefined);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Every `pollMs`, and when it is due sooner, everything is put right once. */
function createRounds(o: CoordinatorOptions, groups: ReadonlySet<Group>) {
  let session: Session | undefined;
  let due = 0;
  let present: Promise<void> = Promise.resolve();
  const isDue = (): void => {
    due = 0;
  };
  return {
    isDue,
    hurry(): void {
      isDue();
      session?.wake();
    },
    /** The round that is under way, or was the last. */
    present: () => present,
    session: () => session,
    lost(): void {
      session = undefined;
      isDue();
      for (const group of groups) group.lost();
    },
    async goOn(opened: Session, signal: AbortSignal): Promise<void> {
      session = opened;
      const round = { o, groups, joined: new Set<Group>(), session: opened, self: await processOf(opened) };
      while (!signal.aborted) {
        if (performance.now() >= due) {
          due = performance.now() + o.pollMs;
          present = settle(round);
          await present;
        }
        await opened.wait(Math.max(1, due - performance.now()));
      }
    },
  };
}

interface Round {
  readonly o: CoordinatorOptions;
  readonly groups: ReadonlySet<Group>;
  /** Of this session. */
  readonly joined: Set<Group>;
  readonly session: Session;
  /** This process, as the database calls it. */
  readonly self: number;
}

const processOf = async (session: Session): Promise<number> =>
  (await session.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid ?? 0;

/** Reads how far the log is, joins new groups, and shares the partitions of each among its members. */
async function settle({ o, groups, joined, session, self }: Round): Promise<void> {
  for (const [partition, head] of await o.store.heads()) o.heads.raise(partition, head);
  const fresh = [...groups].filter((group) => !joined.has(group));
  for (const group of fresh) {
    joined.add(group);
    await group.join(session);
  }
  if (fresh.length > 0) await session.query(`select pg_notify('log', 'group')`);
  if (groups.size === 0) return;
  const rows = await session.query<{ group: number; pids: number[] }>(MEMBERS);
  const members = new Map(rows.map((row) => [row.group, row.pids]));
  for (const group of groups) await group.rebalance(session, members.get(group.id) ?? [self], self);
}
