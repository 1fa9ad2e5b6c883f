import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestValidator, schemaErrors } from './validation.ts';

const GOOD = { type: 'object', properties: { name: { type: 'string', minLength: 1 } }, required: ['name'] };
const WRONG = {
  'a type that there is none of': { type: 'strnig' },
  'a keyword that there is none of': { type: 'string', minLenght: 1 },
  'a value that its keyword cannot have': { type: 'string', minLength: '1' },
};

test('a schema that is none is refused when it is first used', () => {
  assert.equal(requestValidator(GOOD, 'body')({ name: 'Mina' }), true);
  for (const [what, schema] of Object.entries(WRONG))
    assert.throws(() => requestValidator(schema, 'body')('Mina'), /keyword|type|value/, what);
});

test('what is wrong with a schema is told by the rules for schemas', () => {
  assert.deepEqual(schemaErrors(GOOD), []);
  const [error] = schemaErrors({ ...GOOD, required: ['name', 'name'] });
  assert.equal(error?.keyword, 'uniqueItems');
});
