import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createHttp } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { forwardingSuite } from '../testing/forwarding-suite.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { ROUTING_TABLE } from './routing-table.ts';

describe('contexts in the same process', () => forwardingSuite('one process'));
describe('contexts in other processes', () => forwardingSuite('remote'));

test('a context that is switched off is named, and says when to come again', async () => {
  const gateway = await testGateway();
  const menu = () => fetch(`${gateway.url}/api/stores/s1/menu`);
  gateway.off.add('menu');
  const response = await menu();
  gateway.off.delete('menu');
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '5');
  const problem = (await response.json()) as Record<string, unknown>;
  assert.equal(problem['code'], 'dependency-unavailable');
  assert.equal(problem['part'], 'menu');
  assert.equal((await menu()).status, 200);
  await gateway.close();
});

test('every line of the table leads to its context, with the real router', async () => {
  const names = [...new Set(ROUTING_TABLE.map(({ context }) => context))];
  const told = (name: string) => {
    const http = createHttp({ context: name, log: silentLog });
    http.all('/*', { config: { auth: 'public' } }, (_request, reply) =>
      reply.header('x-context', name).send(),
    );
    return http;
  };
  const contexts = Object.fromEntries(names.map((name) => [name, told(name)] as const));
  const other = await testGateway({
    contexts: Object.fromEntries(names.map((name) => [name, { http: () => contexts[name] }])),
    verifier: { verify: () => Promise.resolve({ sub: 'x', role: 'guest', jti: 'x', exp: 4e9 }) },
    rateLimits: 'off',
  });
  for (const { methods, pattern, context, then } of ROUTING_TABLE) {
    if (then !== undefined) continue;
    for (const method of methods) {
      const path = pattern.replaceAll(/:[^/]+/g, 'x').replaceAll('*', 'y/z');
      const response = await fetch(other.url + path, { method, headers: { authorization: 'Bearer any' } });
      assert.equal(response.headers.get('x-context'), context, `${method} ${path}`);
      await response.arrayBuffer();
    }
  }
  await other.close();
});
