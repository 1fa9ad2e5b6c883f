import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caller } from '../support/api.ts';
import { codesOf, operationsOf, type OpenApi } from '../support/open-api.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { BILL } from './refusals/bill.ts';
import { ELSEWHERE, UNREACHABLE } from './refusals/elsewhere.ts';
import { FLOOR } from './refusals/floor.ts';
import { MENU } from './refusals/menu.ts';
import { NEWCOMERS } from './refusals/newcomers.ts';
import { ORDERING } from './refusals/ordering.ts';
import { PAYING } from './refusals/paying.ts';
import { PEOPLE } from './refusals/people.ts';
import { stageIn, type Stage } from './refusals/stage.ts';

const CASES = { ...BILL, ...PAYING, ...ORDERING, ...FLOOR, ...PEOPLE, ...NEWCOMERS, ...MENU };

let server: TestServer;
let stage: Stage;
/** The statuses with which each code is documented. */
let documented: ReadonlyMap<string, ReadonlySet<number>>;

before(async () => {
  server = await startStore();
  stage = await stageIn(server);
  const document = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const statuses = new Map<string, Set<number>>();
  for (const { operation } of operationsOf(document))
    for (const [status, codes] of codesOf(operation))
      for (const code of codes) statuses.set(code, (statuses.get(code) ?? new Set()).add(Number(status)));
  documented = statuses;
});
after(() => server.destroy());

test('every code that is documented is caused here, or elsewhere for a reason; and no other', () => {
  const caused = [CASES, ELSEWHERE, UNREACHABLE].flatMap((some) => Object.keys(some));
  assert.deepEqual(caused.toSorted(), [...documented.keys()].toSorted());
});

for (const [code, cause] of Object.entries(CASES))
  test(`a refusal through the gateway: ${code}`, async () => {
    const { status, body, text, headers } = await cause(stage);
    assert.equal(body?.code, code, text);
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(body.type, `https://hiorder.dev/problems/${code}`);
    assert.ok(body.title && body.detail && body.correlationId, text);
    assert.equal(body.status, status);
    assert.ok(documented.get(code)?.has(status), `${status} is not documented for it`);
  });
