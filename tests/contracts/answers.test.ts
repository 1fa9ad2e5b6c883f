import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CHECKED_HEADER } from '@hiorder/http';
import { CONTEXTS, type ContextName } from '../../apps/server/src/settings/context-names.ts';
import { caller } from '../support/api.ts';
import { codesOf, operationsOf, type OpenApi, type Operation } from '../support/open-api.ts';
import { machine } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;
let document: OpenApi;
before(async () => {
  server = await startStore();
  document = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
});
after(() => server.destroy());

/** What a manager may ask each context, which answers it itself. */
const ASKED: Readonly<Record<ContextName, string>> = {
  identity: '/api/me',
  menu: '/api/menu/items',
  payment: '/api/payments?orderId=x',
  ordering: '/api/stock',
  operations: '/api/tickets',
  notification: '/api/push-key',
  insight: '/api/sales/summary',
  chat: '/api/chat/conversations',
  gateway: '/api/openapi.json',
};

test('the server under test holds every answer against its documentation', async () => {
  const staff = await machine(server);
  for (const context of CONTEXTS) {
    const answer = await staff.get(ASKED[context]);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.headers.get(CHECKED_HEADER), context);
  }
});

/** Nothing is sent with it. */
const isEmpty = (status: string): boolean => status === '204' || status === '101' || status.startsWith('3');

function saysNothing({ responses }: Operation): boolean {
  const answers = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const described = ([status, { content }]: (typeof answers)[number]): boolean => {
    const { 'application/json': json, ...others } = content ?? {};
    return isEmpty(status) || Object.keys(others).length > 0 || Object.keys(json?.schema ?? {}).length > 0;
  };
  return answers.length === 0 || !answers.every(described);
}

test('every operation says what it answers, and by which codes it refuses', () => {
  const operations = operationsOf(document);
  const silent = operations.filter(({ operation }) => saysNothing(operation));
  assert.deepEqual(
    silent.map(({ method, path }) => `${method} ${path}`),
    [],
  );
  const nameless = operations.flatMap(({ method, path, operation }) =>
    [...codesOf(operation)]
      .filter(([, codes]) => codes.length === 0)
      .map(([at]) => `${method} ${path} ${at}`),
  );
  assert.deepEqual(nameless, []);
  assert.ok(operations.length > 80, `only ${operations.length} operations`);
});
