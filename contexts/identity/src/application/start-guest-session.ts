import { randomInt } from 'node:crypto';
import { isGuest, type Principal } from '@hiorder/contracts';
import { err, newId, ok, type Clock, type Result, type UnitOfWork } from '@hiorder/kernel';
import { friendlyName, languageOf } from '../domain/friendly-name.ts';
import { nickname, type Guest, type SeatedMember } from '../domain/guest.ts';
import type { Store } from '../domain/store.ts';
import type { Table } from '../domain/table.ts';
import { normalizedCode } from '../domain/table-code.ts';
import type { Guests } from './ports/guests.ts';
import type { GuestTokens } from './ports/guest-tokens.ts';
import type { Joined, TableSessions } from './ports/table-sessions.ts';
import type { Tables } from './ports/tables.ts';
import { seatTakenWith } from './seat-taken-with.ts';

interface Deps {
  readonly tables: Tables;
  readonly guests: Guests;
  readonly tableSessions: TableSessions;
  readonly tokens: GuestTokens;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface StartGuestSession {
  readonly code: string;
  readonly nickname: string | undefined;
  /** BCP 47 tags, the preferred one first. */
  readonly languages: readonly (string | undefined)[];
  /** Who scans, when the phone is known already. */
  readonly caller: Principal | undefined;
  /** Known to this phone alone, and the same each time it tries this scan. */
  readonly key: string | undefined;
}

export interface StartedGuestSession {
  readonly accessToken: string;
  readonly guest: Guest;
  readonly store: Store;
  readonly table: Table;
  /** Whether this scan, by its key, had seated the guest already. */
  readonly repeated: boolean;
}

/** `storeName`: the code was good once, so the page can say whose it was. */
export type StartGuestSessionRefusal = { code: 'table-code-unknown'; storeName?: string };

/**
 * A scan: opens the table's session at ordering, or joins it. A phone that is at the table already stays who it is.
 */
export const startGuestSession =
  (deps: Deps) =>
  async (command: StartGuestSession): Promise<Result<StartedGuestSession, StartGuestSessionRefusal>> => {
    const scanned = await deps.tables.scan(normalizedCode(command.code));
    if (scanned.kind !== 'table') {
      const storeName = scanned.kind === 'former' ? { storeName: scanned.storeName } : {};
      return err({ code: 'table-code-unknown', ...storeName });
    }
    const { store, table } = scanned;
    const { id, known, repeated } = await whoSitsDown(deps.guests, command, table);
    const joined = await deps.tableSessions.join({
      storeId: store.id,
      tableId: table.id,
      tableName: table.name,
      guest: { id, nickname: await nameFor(deps.guests, { command, store, table, known }) },
    });
    // Who scans before it is known that their party has left begins a new stay, and as nobody in particular.
    const stays = known?.tableSessionId === joined.tableSession.id;
    const guest = guestOf({ id, table, joined, member: stays ? known.member : null });
    const started = { accessToken: await deps.tokens.issue(guest), guest, store, table, repeated };
    await deps.unitOfWork.transaction((tx) => deps.guests.join(tx, guest, deps.clock.now()));
    return ok(started);
  };

/** Who is at the table already: by the phone's token, or by a scan whose answer it never got. */
async function whoSitsDown(
  guests: Guests,
  { caller, key }: StartGuestSession,
  table: Table,
): Promise<{ id: string; known: Guest | undefined; repeated: boolean }> {
  const mine = caller && isGuest(caller.role) ? await guests.find(caller.sub) : undefined;
  if (mine?.status === 'here' && mine.tableId === table.id)
    return { id: mine.id, known: mine, repeated: false };
  const id = seatTakenWith(key, table.id);
  const before = id === undefined ? undefined : await guests.find(id);
  if (before?.status === 'here' && before.tableId === table.id)
    return { id: before.id, known: before, repeated: true };
  // Whoever has left, or was moved, is not brought back by a scan of then.
  return { id: before || id === undefined ? newId() : id, known: undefined, repeated: false };
}

async function nameFor(
  guests: Guests,
  o: { command: StartGuestSession; store: Store; table: Table; known: Guest | undefined },
): Promise<string> {
  const chosen = nickname(o.command.nickname ?? '');
  if (chosen.ok) return chosen.value;
  if (o.known) return o.known.nickname;
  const language = languageOf(...o.command.languages, o.store.locale);
  return friendlyName(language, await guests.nicknamesAt(o.table.id), (below) => randomInt(below));
}

const guestOf = (o: { id: string; table: Table; joined: Joined; member: SeatedMember | null }): Guest => {
  const { id, table, joined, member } = o;
  return {
    id,
    storeId: table.storeId,
    tableId: table.id,
    tableSessionId: joined.tableSession.id,
    sessionOpenedAt: joined.tableSession.openedAt,
    nickname: joined.nickname,
    color: joined.color,
    status: 'here',
    member,
  };
};
