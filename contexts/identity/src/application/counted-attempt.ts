import { err, ok, type Clock, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import { failuresAfter, waitOf, type ThrottleKind } from '../domain/sign-in-throttle.ts';
import type { SignInFailures } from './ports/sign-in-failures.ts';

interface Deps {
  readonly failures: SignInFailures;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export type AttemptRefusal =
  | { code: 'credentials-wrong' }
  /** Says nothing about whether the password was right: it was not looked at. */
  | { code: 'too-many-attempts'; waitMs: number };

/** From an address where the account's owner signed in this recently, an attack from elsewhere locks nobody out. */
const KNOWN_ADDRESS_MS = 30 * 24 * 3_600_000;

export interface Tried {
  /** Members and staff are held back apart: the guests of a store and who works there share its Wi-Fi's address. */
  readonly as: 'staff' | 'member';
  /** Whose password. */
  readonly who: string;
  /** From which network address. */
  readonly address: string;
}

/** `look` answers whose it is, if it is right. */
export const countedAttempt =
  (deps: Deps) =>
  async <T>(tried: Tried, look: () => Promise<T | undefined>): Promise<Result<T, AttemptRefusal>> => {
    const keys = keysOf(tried);
    // Counted before the password is looked at, so that many tries at once are not one try.
    const waitMs = await deps.unitOfWork.transaction((tx) => countAttempt(deps, tx, keys));
    if (waitMs > 0) return err({ code: 'too-many-attempts', waitMs });
    const found = await look();
    if (found === undefined) return err({ code: 'credentials-wrong' });
    await deps.unitOfWork.transaction((tx) => takeBack(deps, tx, keys));
    return ok(found);
  };

type Keys = readonly { kind: ThrottleKind; key: string }[];

/** Always in this order, so that two tries never wait for each other's locks. */
function keysOf({ as, who, address }: Tried): Keys {
  // Neither has a line break.
  const side = as === 'member' ? 'member\n' : '';
  return [
    { kind: 'account-address', key: `account-address\n${side}${who}\n${address}` },
    { kind: 'account', key: `account\n${side}${who}` },
    { kind: 'address', key: `address\n${side}${address}` },
  ];
}

/** Answers how long to wait; a try that has to wait is not counted. */
async function countAttempt(deps: Deps, tx: Transaction, keys: Keys): Promise<number> {
  const now = deps.clock.now();
  const known = await deps.failures.lock(
    tx,
    keys.map(({ key }) => key),
  );
  const succeededAt = known[0]?.succeededAt;
  const trusted = succeededAt !== undefined && now.getTime() - succeededAt.getTime() < KNOWN_ADDRESS_MS;
  const waits = keys.map(({ kind }, i) =>
    kind === 'account' && trusted ? 0 : waitOf(kind, known[i]?.failures, now),
  );
  const longest = Math.max(...waits);
  if (longest > 0) return longest;
  for (const [i, { key }] of keys.entries()) {
    await deps.failures.save(tx, key, failuresAfter(known[i]?.failures, now));
  }
  return 0;
}

async function takeBack(deps: Deps, tx: Transaction, keys: Keys): Promise<void> {
  await deps.failures.lock(
    tx,
    keys.map(({ key }) => key),
  );
  for (const { kind, key } of keys) {
    if (kind === 'account-address') await deps.failures.succeed(tx, key, deps.clock.now());
    else await deps.failures.takeBack(tx, key);
  }
}
