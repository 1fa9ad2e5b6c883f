import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakeIn, NEW_PRINTER, wanted } from './printer-draft.ts';

const good = { ...NEW_PRINTER, name: ' 주방 ', host: ' 192.168.0.50 ' };

test('the first thing that is wrong is said', () => {
  assert.equal(mistakeIn(NEW_PRINTER), 'nameNeeded');
  assert.equal(mistakeIn({ ...good, host: 'http://printer' }), 'hostWrong');
  assert.equal(mistakeIn({ ...good, port: '70000' }), 'portWrong');
  assert.equal(mistakeIn({ ...good, port: '91OO' }), 'portWrong');
  assert.equal(mistakeIn(good), undefined);
});

test('what is sent has no spaces around it, and a number for a port', () => {
  assert.deepEqual(wanted(good), { ...good, name: '주방', host: '192.168.0.50', port: 9100 });
});
