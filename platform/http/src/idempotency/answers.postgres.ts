import { clientOf } from '@hiorder/postgres';
import type { Transaction } from '@hiorder/kernel';
import { keyReused } from '../known-problems.ts';
import { ProblemError } from '../problem.ts';
import type { StoredAnswer } from './answer.ts';
import type { RequestKey } from './request-key.ts';

interface Row {
  fingerprint: string | null;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
}

/** A holder that stopped renewing is taken for dead after this. */
const LEASE_SECONDS = 10;

/**
 * Takes the key for this transaction, or gives the answer that is already there. The lock tells a running holder
 * from a dead one: it goes with the holder's connection. The primary key decides when both looked at once.
 */
export async function takeForTransaction(
  tx: Transaction,
  key: RequestKey,
): Promise<StoredAnswer | undefined> {
  const { rows } = await clientOf(tx).query<Row & { locked: boolean }>({
    name: 'idempotency-take',
    text: `with attempt as materialized (
             select pg_try_advisory_xact_lock(hashtextextended($1 || chr(10) || $2, 0)) as locked
           )
           select attempt.locked, k.fingerprint, k.status, k.headers, k.body
           from attempt left join idempotency_key k on k.scope = $1 and k.key = $2`,
    values: [key.scope, key.key],
  });
  const row = rows[0]!;
  if (row.fingerprint !== null) return answerOf(row, key);
  if (!row.locked) throw inProgress();
  return undefined;
}

/** False when another transaction has answered this key in the meantime. */
export async function recordAnswer(tx: Transaction, key: RequestKey, answer: StoredAnswer): Promise<boolean> {
  const { rowCount } = await clientOf(tx).query({
    name: 'idempotency-record',
    text: `insert into idempotency_key (scope, key, fingerprint, status, headers, body)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values: [key.scope, key.key, key.fingerprint, answer.status, JSON.stringify(answer.headers), answer.body],
  });
  return rowCount === 1;
}

/** Of the first request with this key, which this one may be. */
export async function fingerprintOfKey(tx: Transaction, key: RequestKey): Promise<string> {
  const { rows } = await clientOf(tx).query<{ fingerprint: string }>({
    name: 'idempotency-fingerprint',
    text: `insert into idempotency_key as k (scope, key, fingerprint) values ($1, $2, $3)
           on conflict (scope, key) do update set fingerprint = k.fingerprint returning fingerprint`,
    values: [key.scope, key.key, key.fingerprint],
  });
  return rows[0]!.fingerprint;
}

/** Claims the key for a flow of several transactions; gives the answer when there already is one. */
export async function claim(
  tx: Transaction,
  key: RequestKey,
  owner: string,
): Promise<StoredAnswer | undefined> {
  const { rowCount } = await clientOf(tx).query({
    name: 'idempotency-claim',
    text: `insert into idempotency_key as k (scope, key, fingerprint, owner, lease_until)
           values ($1, $2, $3, $4, now() + make_interval(secs => $5))
           on conflict (scope, key) do update set owner = excluded.owner, lease_until = excluded.lease_until
           where k.status is null and k.fingerprint = excluded.fingerprint and k.lease_until < now()`,
    values: [key.scope, key.key, key.fingerprint, owner, LEASE_SECONDS],
  });
  if (rowCount === 1) return undefined;
  const { rows } = await clientOf(tx).query<Row>(
    'select fingerprint, status, headers, body from idempotency_key where scope = $1 and key = $2',
    [key.scope, key.key],
  );
  const row = rows[0];
  if (row === undefined) throw inProgress(); // released between the two statements: the client tries again
  return answerOf(row, key);
}

export async function renewClaim(tx: Transaction, key: RequestKey, owner: string): Promise<void> {
  await clientOf(tx).query(
    `update idempotency_key set lease_until = now() + make_interval(secs => $4)
     where scope = $1 and key = $2 and owner = $3 and status is null`,
    [key.scope, key.key, owner, LEASE_SECONDS],
  );
}

/** False when the claim is no longer ours: somebody else took over. */
export async function completeClaim(
  tx: Transaction,
  key: RequestKey,
  o: { owner: string; answer: StoredAnswer },
): Promise<boolean> {
  const { rowCount } = await clientOf(tx).query({
    name: 'idempotency-complete',
    text: `update idempotency_key set status = $4, headers = $5, body = $6, owner = null, lease_until = null
           where scope = $1 and key = $2 and owner = $3 and status is null`,
    values: [key.scope, key.key, o.owner, o.answer.status, JSON.stringify(o.answer.headers), o.answer.body],
  });
  return rowCount === 1;
}

export async function releaseClaim(tx: Transaction, key: RequestKey, owner: string): Promise<void> {
  await clientOf(tx).query(
    'delete from idempotency_key where scope = $1 and key = $2 and owner = $3 and status is null',
    [key.scope, key.key, owner],
  );
}

export async function forgetOldAnswers(tx: Transaction): Promise<void> {
  await clientOf(tx).query(`delete from idempotency_key where created_at < now() - interval '24 hours'`);
}

function answerOf(row: Row, key: RequestKey): StoredAnswer {
  if (row.fingerprint !== key.fingerprint) throw keyReused();
  if (row.status === null) throw inProgress();
  return { status: row.status, headers: row.headers ?? {}, body: row.body };
}

const inProgress = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'idempotency-in-progress',
    title: 'The first request with this key is still running',
    detail: 'Send it again in a moment for its answer.',
    retryAfter: 1,
  });
