import pg from 'pg';
import type { Log } from '@hiorder/kernel';
import { asTechnicalError } from './database-error.ts';

export interface PoolOptions {
  readonly url: string;
  readonly name: string;
  readonly size: number;
  readonly log?: Log | undefined;
  readonly forgottenAfterMs: number;
  readonly connectMs: number;
  readonly answerMs: number;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;

type Parser = (text: string) => unknown;
// Its typings know only the numbers of types that it names.
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser;
const parseInt8Array = parserOf(INT8_ARRAY) as (text: string) => (string | null)[];

/** bigint holds money and counts, far below 2^53; a `date` has no time zone, so it stays `YYYY-MM-DD`. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === INT8) return Number;
      if (oid === DATE) return String;
      if (oid === INT8_ARRAY)
        return (text: string) => parseInt8Array(text).map((value) => (value === null ? null : Number(value)));
    }
    return parserOf(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * A peer that vanished without a word (its machine died, the network was cut) keeps its session, and the locks of that
 * session, until the server finds out: Linux would take two hours. This way it takes 10 s. What an address says in
 * `options` of its own goes before it.
 */
const NOTICING_THE_DEAD = Object.entries({
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 10_000,
})
  .map(([setting, value]) => `-c ${setting}=${value}`)
  .join(' ');

type AnyFunction = (...args: unknown[]) => unknown;

/** Maps rejections of `target[method]` where it answers a promise (it does not for callers with a callback). */
function mapRejections(target: object, method: string, map: (error: unknown) => unknown): void {
  const members = target as Record<string, AnyFunction>;
  const original = members[method]!.bind(target);
  members[method] = (...args) => {
    const answer = original(...args);
    return answer instanceof Promise
      ? answer.catch((error: unknown) => {
          throw map(error);
        })
      : answer;
  };
}

export function createPool(o: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: o.url,
    application_name: `hiorder ${o.name}`,
    max: o.size,
    types,
    connectionTimeoutMillis: o.connectMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    options: NOTICING_THE_DEAD,
    statement_timeout: 30_000,
    query_timeout: o.answerMs,
    idle_in_transaction_session_timeout: o.forgottenAfterMs,
  });
  const map = (error: unknown): unknown => asTechnicalError(error, o.name);
  mapRejections(pool, 'query', map);
  mapRejections(pool, 'connect', map);
  // A connection lost while idle, and (second) while somebody holds it: that one learns it from its next query.
  pool.on('error', (error) => o.log?.warn({ err: error, database: o.name }, 'database connection lost'));
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    mapRejections(client, 'query', map);
  });
  return pool;
}
