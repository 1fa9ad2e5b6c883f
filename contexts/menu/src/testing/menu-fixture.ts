import type { Principal, StaffMenuItem } from '@hiorder/contracts';
import {
  createHttpClient,
  createServiceAuth,
  httpMigrations,
  ProblemError,
  type TokenVerifier,
} from '@hiorder/http';
import { fixedClock, type CloudEvent } from '@hiorder/kernel';
import { messagingMigrations, type EventBus } from '@hiorder/messaging';
import { silentLog, testBus, testDatabase, type TestDatabase, type Wire } from '@hiorder/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMenu, menuMigrations, type MenuContext } from '../index.ts';

/** Tokens that say who they are for, without a signature. */
const verifier: TokenVerifier = {
  async verify(token) {
    if (!token.startsWith('test.')) {
      throw new ProblemError({ status: 401, code: 'token-invalid', title: 'Sign in first' });
    }
    return JSON.parse(Buffer.from(token.slice(5), 'base64url').toString());
  },
};

export function bearer(o: { store: string; role?: Principal['role'] }): string {
  const claims = { sub: 'someone', jti: 'j', exp: 4e9, role: o.role ?? 'manager', store: o.store };
  return `Bearer test.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
}

interface Call {
  readonly body?: object | string | Buffer;
  readonly headers?: Record<string, string>;
  /** Whose token; none when absent. */
  readonly as?: { store: string; role?: Principal['role'] };
}
interface Reply {
  readonly status: number;
  readonly body: Wire;
  readonly raw: Buffer;
  readonly headers: Record<string, string | string[] | number | undefined>;
}

export interface MenuFixture {
  readonly menu: MenuContext;
  readonly database: TestDatabase;
  readonly bus: EventBus;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly photosDir: string;
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, o?: Call): Promise<Reply>;
  /** A store that is known here. */
  openStore(o?: { id?: string; language?: string; currency?: string }): Promise<string>;
  /** A category and one item in it. */
  dish(store: string, draft?: object): Promise<StaffMenuItem>;
  category(store: string, name?: string): Promise<{ id: string; version: number }>;
  /** What the last changes published; empties the outbox. */
  published(): Promise<CloudEvent<Wire>[]>;
  stop(): Promise<void>;
}

/** Insight does not run here: its closed port is a real one. */
const insight = createHttpClient({
  ...{ name: 'insight', baseUrl: ['http://127.0.0.1:1'] },
  service: createServiceAuth({ secret: 'a secret between services of a test', self: 'menu' }),
});

/** The menu on a real database, not yet started: what it publishes stays in the outbox. */
export async function startMenuFixture(): Promise<MenuFixture> {
  const database = await testDatabase([messagingMigrations, httpMigrations, menuMigrations]);
  const bus = await testBus();
  const photosDir = await mkdtemp(join(tmpdir(), 'hiorder-photos-'));
  const clock = fixedClock('2026-05-01T09:00:00Z');
  const service = createServiceAuth({ secret: 'a secret between services of a test', self: 'menu' });
  const menu = createMenu({
    ...{ database, bus, verifier, service, log: silentLog, clock, photosDir, insight },
  });
  const call = callsOf(menu);
  let stores = 0;

  const fixture: MenuFixture = {
    menu,
    database,
    bus,
    clock,
    photosDir,
    call,
    async openStore(o = {}) {
      const id = o.id ?? `store-${++stores}`;
      await database.pool.query('insert into store (id, language, currency) values ($1, $2, $3)', [
        id,
        o.language ?? 'ko',
        o.currency ?? 'KRW',
      ]);
      return id;
    },
    async category(store, name = '식사') {
      const reply = await call('POST', '/api/menu/categories', {
        as: { store },
        body: { name: { ko: name } },
      });
      return reply.body;
    },
    async dish(store, draft = {}) {
      const category = await fixture.category(store);
      const body = {
        categoryId: category.id,
        name: { ko: '비빔밥' },
        price: { amount: 9000, currency: 'KRW' },
        ...draft,
      };
      const reply = await call('POST', '/api/menu/items', { as: { store }, body });
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
      return reply.body;
    },
    async published() {
      const { rows } = await database.pool.query(
        'with gone as (delete from outbox returning id, event) select event from gone order by id',
      );
      return rows.map((row) => row.event);
    },
    async stop() {
      await menu.stop();
      await database.drop();
      await bus.drop();
      await rm(photosDir, { recursive: true });
    },
  };
  return fixture;
}

function callsOf(menu: MenuContext): MenuFixture['call'] {
  return async (method, url, o = {}) => {
    const answer = await menu.http.inject({
      method,
      url,
      headers: { ...(o.as && { authorization: bearer(o.as) }), ...o.headers },
      ...(o.body !== undefined && { payload: o.body }),
    });
    const json =
      String(answer.headers['content-type']).includes('json') && !answer.headers['content-encoding'];
    return {
      status: answer.statusCode,
      body: json ? answer.json() : undefined,
      raw: answer.rawPayload,
      headers: answer.headers,
    };
  };
}
