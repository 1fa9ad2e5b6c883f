import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Answer } from '../support/api.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { HUGE, wrongNumbers, wrongNumbersOf } from './bad-input/numbers.ts';
import { readingsOf, type List, type Reading } from './bad-input/readings.ts';
import { textsOf, withValue, wrongFor } from './bad-input/samples.ts';
import type { Everything } from './tenants/everything.ts';

/** SQL, HTML, right-to-left and emoji. */
const HOSTILE = ["'; DROP TABLE x; --", '<b onclick=a()>', 'שלום עולם', '👨‍👩‍👧 🙏'];
const ALL_AT_ONCE = HOSTILE.join('');

/** Taken, and not shown again: a secret, and a language that is none and stands for the store's. */
const SILENT = new Set(['POST /api/stores /owner/password', 'POST /api/guest-sessions /locale']);

let server: TestServer;
let readings: readonly (readonly Reading[])[];
let lists: readonly List[];
let everything: () => Promise<Everything>;

before(async () => {
  server = await startStore();
  ({ readings, lists, everything } = await readingsOf(server));
});
after(() => server.destroy());

/** Whatever is refused has changed nothing of what anybody can see. */
async function changesNothing<T>(ask: () => Promise<T>): Promise<T> {
  const before = await everything();
  const answer = await ask();
  assert.deepEqual(await everything(), before);
  return answer;
}

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

/** The same, and none of it has changed anything. */
const refused: typeof wrongOf = (ask) => changesNothing(() => wrongOf(ask));

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
  const wrong = await refused(async ({ body, send }) => {
    const answer = await send({ ...asObject(body), nobodyAsked: 1 });
    return says(answer, 400, '/nobodyAsked') ? [] : [`${answer.status} ${answer.text}`];
  });
  assert.deepEqual(wrong, []);
});

test('a member of another type is refused and named', async () => {
  let members = 0;
  const wrong = await refused(async ({ schema, body, send }) => {
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
  const wrong = await refused(async ({ send }) => {
    const answer = await send(large);
    return isRefusal(answer) && answer.status === 413 ? [] : [`${answer.status} ${answer.text}`];
  });
  assert.deepEqual(wrong, []);
});

test('a body that says it is packed is refused, whatever it is', async () => {
  const wrong = await refused(async ({ body, send }) => {
    const answer = await send(fresh(body), { 'content-encoding': 'gzip' });
    return isRefusal(answer) && answer.status === 415 ? [] : [`${answer.status} ${answer.text}`];
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
  const wrong = await refused(async ({ schema, body, send }) => {
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

/** A change may make it less; who has read that far has read all there is; an order that is paid is told as it is. */
const MAY_BE_ANY = new Set([
  'PATCH /api/cart/lines/{lineId} /quantityChange -1',
  ...['/api/chat/read', '/api/chat/conversations/{tableSessionId}/read'].flatMap((path) =>
    HUGE.map((value) => `POST ${path} /seq ${value}`),
  ),
  ...['/amount', '/amount/amount'].flatMap((at) =>
    [-1, ...HUGE].map((value) => `POST /api/orders/{orderId}/payment ${at} ${value}`),
  ),
]);

test('a number that is too small, too large, huge, negative or a part of one is refused and named', async () => {
  let numbers = 0;
  const wrong = await refused(async ({ name, schema, body, send }) => {
    const found: string[] = [];
    for (const { path, value, isDocumented } of wrongNumbersOf(schema)) {
      const at = `/${path.join('/')}`;
      if (MAY_BE_ANY.has(`${name} ${at} ${value}`)) continue;
      const answer = await send(withValue(schema, fresh(body), path, value));
      // A union is named as a whole.
      const isRight = isDocumented ? says(answer, 400, `/${path[0]}`) : isRefusal(answer);
      if (!isRight) found.push(`${at} ${value}: ${answer.status} ${answer.text}`);
      numbers += 1;
    }
    return found;
  });
  assert.deepEqual(wrong, []);
  assert.ok(numbers > 200, `only ${numbers} numbers`);
});

test('no list is read from, or as long as, a number that is too small, too large, huge or none', async () => {
  let numbers = 0;
  const wrong: string[] = [];
  for (const { path, name, schema, get } of lists)
    for (const { value, isDocumented } of [...wrongNumbers(schema), { value: 'x', isDocumented: true }]) {
      const answer = await get(String(value));
      // Beyond the end of a list there is nothing.
      const isRight = isDocumented
        ? says(answer, 400, '') && answer.text.includes(name)
        : answer.status === 200;
      if (!isRight) wrong.push(`${path}?${name}=${value}: ${answer.status} ${answer.text.slice(0, 200)}`);
      numbers += 1;
    }
  assert.deepEqual(wrong, []);
  assert.ok(numbers > 60, `only ${numbers} numbers`);
});
