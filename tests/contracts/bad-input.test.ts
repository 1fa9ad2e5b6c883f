import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { caller, key, type Answer, type Caller } from '../support/api.ts';
import { operationsOf, type OpenApi, type Schema } from '../support/open-api.ts';
import { isMain, machine, menuOf, requiredOptions, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { sampleOf, textsOf, withValue, wrongFor } from './bad-input/samples.ts';
import { BODIES } from './tenants/bodies.ts';
import { thingsOf } from './tenants/things.ts';

const NOWHERE = '01990000-0000-7000-8000-000000000000';
/** SQL, HTML, right-to-left and emoji. */
const HOSTILE = ["'; DROP TABLE x; --", '<b onclick=a()>', 'שלום עולם', '👨‍👩‍👧 🙏'];
const ALL_AT_ONCE = HOSTILE.join('');

/** Taken, and not shown again: a secret, and a language that is none and stands for the store's. */
const SILENT = new Set(['POST /api/stores /owner/password', 'POST /api/guest-sessions /locale']);

/** An operation that reads JSON, with who may call it, where, and what they might send. */
interface Reading {
  readonly name: string;
  readonly schema: Schema;
  readonly body: unknown;
  send(body: unknown): Promise<Answer>;
}

let server: TestServer;
let readings: readonly (readonly Reading[])[];

before(async () => {
  server = await startStore();
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
      send: (body) => one.who.send(method, address, body, key()),
    });
  }
  readings = byCaller.map(({ all }) => all);
});
after(() => server.destroy());

/** Asks all of them, those of one caller one after the other; answers what was wrong, by name. */
async function wrongOf(ask: (reading: Reading) => Promise<readonly string[]>): Promise<readonly string[]> {
  const wrong = await Promise.all(
    readings.map(async (some) => {
      const found: string[] = [];
      for (const one of some) found.push(...(await ask(one)).map((what) => `${one.name} ${what}`));
      return found;
    }),
  );
  return wrong.flat();
}

/** A refusal that says what it is, and nothing of the inside. */
function isRefusal({ status, headers, body, text }: Answer): boolean {
  const isProblem = /^application\/problem\+json/.test(headers.get('content-type') ?? '');
  const leaks = /\bat .+\.[mjt]s:\d+|node_modules|syntax error|relation "/.test(text);
  return status >= 400 && status < 500 && isProblem && body.type.endsWith(`/${body.code}`) && !leaks;
}

const says = (answer: Answer, status: number, path: string): boolean =>
  isRefusal(answer) &&
  answer.status === status &&
  (answer.body.violations ?? []).some((one: { path?: string }) => one.path?.startsWith(path));

/** A message with an id that was sent before would be that one, and there is one account with an address. */
function fresh(body: unknown): object {
  const given = asObject(body);
  if ('clientId' in given) return { ...given, clientId: randomUUID() };
  const { owner } = given as { owner?: object };
  return owner ? { ...given, owner: { ...owner, email: `${randomUUID()}@dalbit.kr` } } : given;
}

const asObject = (body: unknown): object => (typeof body === 'object' ? (body ?? {}) : {});

test('there are as many operations that read something as there are', () => {
  const names = readings.flat().map(({ name }) => name);
  assert.ok(names.length > 50, `only ${names.length}`);
  assert.equal(new Set(names).size, names.length);
});

test('a member that nobody asked for is refused and named', async () => {
  const wrong = await wrongOf(async ({ body, send }) => {
    const answer = await send({ ...asObject(body), nobodyAsked: 1 });
    return says(answer, 400, '/nobodyAsked') ? [] : [`${answer.status} ${answer.text}`];
  });
  assert.deepEqual(wrong, []);
});

test('a member of another type is refused and named', async () => {
  let members = 0;
  const wrong = await wrongOf(async ({ schema, body, send }) => {
    const found: string[] = [];
    for (const [name, inside] of Object.entries(schema.properties ?? {})) {
      const answer = await send({ ...asObject(body), [name]: wrongFor(inside) });
      if (!says(answer, 400, `/${name}`)) found.push(`${name}: ${answer.status} ${answer.text}`);
      members += 1;
    }
    return found;
  });
  assert.deepEqual(wrong, []);
  assert.ok(members > 100, `only ${members} members`);
});

test('a body of a megabyte is refused as too large', async () => {
  const large = JSON.stringify({ text: 'n'.repeat(1_000_000) });
  const wrong = await wrongOf(async ({ send }) => {
    const answer = await send(large);
    return isRefusal(answer) && answer.status === 413 ? [] : [`${answer.status} ${answer.text}`];
  });
  assert.deepEqual(wrong, []);
});

test('SQL, HTML, right-to-left and emoji are refused in any text, or kept as they are', async () => {
  let kept = 0;
  const wrong = await wrongOf(async ({ name, schema, body, send }) => {
    const found: string[] = [];
    for (const { path, most } of textsOf(schema))
      for (const text of most < ALL_AT_ONCE.length ? HOSTILE : [ALL_AT_ONCE]) {
        const answer = await send(withValue(schema, fresh(body), path, text));
        const isShown = answer.status < 300 && answer.text.includes(JSON.stringify(text));
        const isSilent = SILENT.has(`${name} /${path.join('/')}`);
        if (isShown) kept += 1;
        if (isShown ? isSilent : !isSilent && !isRefusal(answer))
          found.push(`/${path.join('/')}: ${answer.status} ${answer.text}`);
      }
    return found;
  });
  assert.deepEqual(wrong, []);
  assert.ok(kept > 60, `only ${kept} were kept`);
});

test('text that cannot be kept is refused and named', async () => {
  let texts = 0;
  const wrong = await wrongOf(async ({ schema, body, send }) => {
    const found: string[] = [];
    for (const { path } of textsOf(schema)) {
      const answer = await send(withValue(schema, body, path, 'a\u0000b'));
      if (!says(answer, 400, `/${path.join('/')}`)) found.push(`${path.join('/')}: ${answer.text}`);
      texts += 1;
    }
    return found;
  });
  assert.deepEqual(wrong, []);
  assert.ok(texts > 100, `only ${texts} texts`);
});
