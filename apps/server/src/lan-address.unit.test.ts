import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTheHouse } from './lan-address.ts';

const table = 'http://localhost:8080/t/a1';

test('a phone comes by the address that the machine has in the house', () => {
  assert.equal(inTheHouse(table, '0.0.0.0', '192.168.0.7'), 'http://192.168.0.7:8080/t/a1');
});

test('what phones can use already stays, and what they cannot is not promised', () => {
  assert.equal(inTheHouse('https://order.dalbit.kr/t/a1', '0.0.0.0', '192.168.0.7'), undefined);
  assert.equal(inTheHouse(table, '127.0.0.1', '192.168.0.7'), undefined);
});
