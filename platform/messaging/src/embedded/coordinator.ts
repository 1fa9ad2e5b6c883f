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
  let session: Session | undefined;
  let joined = new Set<Group>();
  let due = 0;
  let settling: Promise<void> = Promise.resolve();

  const hurry = (): void => {
    due = 0;
    session?.wake();
  };
  const work = async (opened: Session): Promise<void> => {
    session = opened;
    joined = new Set();
    const self = (await opened.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid;
    while (!signal.aborted) {
      if (performance.now() >= due) {
        due = performance.now() + o.pollMs;
        settling = settle(opened, self ?? 0);
        await settling;
      }
      await opened.wait(Math.max(1, due - performance.now()));
    }
  };
  const settle = async (opened: Session, self: number): Promise<void> => {
    for (const [partition, head] of await o.store.heads()) o.heads.raise(partition, head);
    const fresh = [...groups].filter((group) => !joined.has(group));
    for (const group of fresh) {
      joined.add(group);
      await group.join(opened);
    }
    if (fresh.length > 0) await opened.query(`select pg_notify('log', 'group')`);
    if (groups.size === 0) return;
    const rows = await opened.query<{ group: number; pids: number[] }>(MEMBERS);
    const members = new Map(rows.map((row) => [row.group, row.pids]));
    for (const group of groups) await group.rebalance(opened, members.get(group.id) ?? [self], self);
  };
  const lost = (): void => {
    session = undefined;
    due = 0;
    for (const group of groups) group.lost();
  };

  const onNotify = (payload: string): void => {
    if (payload === 'group') due = 0;
    else o.heads.notified(payload);
  };
  const running = forever(
    signal,
    () => withSession({ database: o.database, channel: 'log', signal, onNotify, work }).finally(lost),
    (error) => o.log.warn({ err: error }, 'session with the log lost, opening another'),
  );

  return {
    add(group) {
      groups.add(group);
      hurry();
    },
    async remove(group) {
      groups.delete(group);
      // It may be taking partitions just now; a lane that opened after it has left would never close.
      await settling.catch(() => undefined);
      // Without a session the locks are gone already.
      await group.leave(session).catch(() => undefined);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
