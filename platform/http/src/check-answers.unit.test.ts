import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { CHECKED_HEADER, UNDOCUMENTED_ANSWER, wantsAnswersChecked } from './check-answers.ts';
import { createHttp, ProblemError } from './index.ts';
import { config, silent } from './testing/things.ts';

test('an answer keeps what its schema does not name', async () => {
  const http = createHttp({ context: 'test', log: silent, checkAnswers: false });
  http.get('/x', { config, schema: { response: { 200: Type.Object({ a: Type.Integer() }) } } }, () => ({
    a: 1,
    b: 2,
  }));
  assert.deepEqual((await http.inject('/x')).json(), { a: 1, b: 2 });
});

test('an undocumented answer fails under test, and the log says so', async () => {
  const said: string[] = [];
  const log = { ...silent, error: (_fields: object, message: string) => void said.push(message) };
  const http = createHttp({ context: 'test', log: { ...log, child: () => log }, checkAnswers: true });
  const schema = { response: { 200: Type.Object({ a: Type.Integer() }) } };
  http.get('/wrong', { config, schema }, () => ({ a: 'x' }) as never);
  http.get('/more', { config, schema }, () => ({ a: 1, b: 1 }) as never);
  http.get('/right', { config, schema }, () => ({ a: 1 }));
  http.get('/bytes', { config, schema }, (_request, reply) => {
    void reply.type('application/json').send(Buffer.from('{"a":"x"}') as never);
  });
  http.get('/text', { config, schema }, () => 'text' as never);
  for (const url of ['/wrong', '/more', '/bytes', '/text'])
    assert.equal((await http.inject(url)).statusCode, 500, url);
  assert.equal(said.filter((message) => message === UNDOCUMENTED_ANSWER).length, 4);
  said.length = 0;
  assert.equal((await http.inject('/right')).statusCode, 200);
  assert.deepEqual(said, []);
});

test('a refusal that is undocumented or no problem document fails under test', async () => {
  const http = createHttp({ context: 'test', log: silent, checkAnswers: true });
  const gone = () => new ProblemError({ status: 410, code: 'over', title: 'It is over' });
  const documented = { ...config, docs: { problems: { 410: ['over'] } } };
  http.get('/undocumented', { config }, () => {
    throw gone();
  });
  http.get('/documented', { config: documented }, () => {
    throw gone();
  });
  http.get('/another', { config: { ...config, docs: { problems: { 410: ['gone'] } } } }, () => {
    throw gone();
  });
  http.get('/plain', { config: documented }, (_request, reply) => reply.code(410).send({ error: 'over' }));
  http.get('/half', { config: documented }, (_request, reply) =>
    reply
      .code(410)
      .type('application/problem+json')
      .send(JSON.stringify({ status: 410 })),
  );
  http.get('/lies', { config: documented }, (_request, reply) =>
    reply
      .code(410)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'x/over', title: 'x', status: 409, code: 'over', correlationId: 'c' })),
  );
  for (const url of ['/undocumented', '/another', '/plain', '/half', '/lies']) {
    assert.equal((await http.inject(url)).statusCode, 500, url);
  }
  assert.equal((await http.inject('/documented')).statusCode, 410);
  assert.equal((await http.inject('/nowhere')).statusCode, 404);
  assert.equal((await http.inject({ method: 'POST', url: '/documented' })).statusCode, 405);
});

test('who runs tests says whether answers are looked at, and each answer says that it was', async () => {
  assert.equal(wantsAnswersChecked({ HIORDER_TEST_CHECK_ANSWERS: 'on' }), true);
  assert.equal(wantsAnswersChecked({ HIORDER_TEST_CHECK_ANSWERS: 'off', NODE_TEST_CONTEXT: 'child' }), false);
  assert.equal(wantsAnswersChecked({ NODE_TEST_CONTEXT: 'child' }), true);
  assert.equal(wantsAnswersChecked({}), false);
  for (const checkAnswers of [true, false]) {
    const http = createHttp({ context: 'test', log: silent, checkAnswers });
    const { headers } = await http.inject('/nowhere');
    assert.equal(headers[CHECKED_HEADER], checkAnswers ? 'test' : undefined);
  }
});

test('the tests themselves run with it', async () => {
  const http = createHttp({ context: 'test', log: silent });
  http.get('/x', { config, schema: { response: { 200: Type.Object({}) } } }, () => ({ a: 1 }));
  assert.equal((await http.inject('/x')).statusCode, 500);
});
