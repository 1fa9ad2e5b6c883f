import { caller, key, type Answer, type Caller } from '../../support/api.ts';
import { operationsOf, type OpenApi, type Schema } from '../../support/open-api.ts';
import { isMain, machine, menuOf, requiredOptions, scan } from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';
import { settled } from '../../support/settled.ts';
import { signIn } from '../../support/sign-in.ts';
import { BODIES } from '../tenants/bodies.ts';
import { everythingOf, type Everything } from '../tenants/everything.ts';
import { thingsOf } from '../tenants/things.ts';
import { sampleOf } from './samples.ts';

const NOWHERE = '01990000-0000-7000-8000-000000000000';

/** An operation that reads JSON, with who may call it, where, and what they might send. */
export interface Reading {
  readonly name: string;
  readonly schema: Schema;
  readonly body: unknown;
  send(body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** A number that says how much of something to read, or from where. */
export interface List {
  readonly path: string;
  readonly name: string;
  readonly schema: Schema;
  get(value: string): Promise<Answer>;
}

interface Readings {
  /** Those of one caller each. */
  readonly readings: readonly (readonly Reading[])[];
  readonly lists: readonly List[];
  /** All that the store's people can see, once everybody has heard what happened. */
  everything(): Promise<Everything>;
}

/** Whatever the document says that somebody may send, from people who have one of everything. */
export async function readingsOf(server: TestServer): Promise<Readings> {
  const guest = await scan(server, 0);
  const staff = await machine(server);
  const demo = server.demo();
  const owner = await signIn(server, demo.staff);
  const platform = await signIn(server, demo.platform);
  const things = await thingsOf(server, { guest, staff, owner });
  const main = (await menuOf(server)).find(isMain);
  const line = { itemId: main.id, quantity: 1, options: requiredOptions(main) };
  const bodies: Readonly<Record<string, object>> = {
    ...BODIES,
    'POST /api/cart/lines': line,
    'POST /api/guest-sessions': { code: demo.tables[1]?.code },
    'POST /api/staff-orders': { tableId: guest.session.table.id, lines: [line] },
  };
  const people: readonly (readonly [string, Caller])[] = [
    ...([
      ['guest', guest],
      ['machine', staff],
      ['owner', owner],
      ['platform', platform],
    ] as const),
    ['', caller(server.baseUrl)],
  ];
  const document = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const byCaller = people.map(([role, who]) => ({ role, who, all: [] as Reading[] }));
  for (const { method, path, operation } of operationsOf(document)) {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const { 'x-roles': roles = [''] } = operation;
    const one = byCaller.find(({ role }) => roles.includes(role));
    if (!schema || !one) continue;
    const name = `${method} ${path}`;
    const [id = NOWHERE] = things[path.split('/{')[0] ?? ''] ?? [];
    // What ends a party's stay is for a table where nobody sits.
    const address = path.replace(/\{\w+\}/g, path.endsWith('/close') ? (demo.tables.at(-1)?.id ?? '') : id);
    one.all.push({
      ...{ name, schema, body: bodies[name] ?? sampleOf(schema) },
      send: (body, headers) => one.who.send(method, address, body, { ...key(), ...headers }),
    });
  }
  const lists = operationsOf(document).flatMap(({ method, path, operation }) => {
    const one = byCaller.find(({ role }) => (operation['x-roles'] ?? ['']).includes(role));
    if (method !== 'GET' || !one) return [];
    const [id = NOWHERE] = things[path.split('/{')[0] ?? ''] ?? [];
    const address = path.replace(/\{\w+\}/g, id);
    return (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.schema.type === 'integer')
      .map(({ name, schema }): List => {
        const get = (value: string) => one.who.get(`${address}?${name}=${encodeURIComponent(value)}`);
        return { path, name, schema, get };
      });
  });
  const order = things['/api/orders']?.[0] ?? '';
  return {
    readings: byCaller.map(({ all }) => all),
    lists,
    async everything() {
      await settled(server);
      return everythingOf({ guest, staff, owner }, order);
    },
  };
}
