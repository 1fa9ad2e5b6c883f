import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printerAddress } from './address.ts';

test('a printer is in the network of the store: never this machine, nor what clouds tell theirs', async () => {
  const known = (host: string) => printerAddress(host, {});
  for (const host of ['192.168.0.50', '10.1.2.3', '172.16.0.9', 'fd00::5'])
    assert.equal(await known(host), host);
  for (const host of ['127.0.0.1', '127.9.9.9', '0.0.0.0', '169.254.169.254', '::1', 'fe80::1', '224.0.0.1'])
    assert.equal(await known(host), undefined, host);
  for (const host of ['::ffff:127.0.0.1', 'localhost', '2130706433'])
    assert.equal(await known(host), undefined, host);
  assert.equal(await printerAddress('127.0.0.1', { anywhere: true }), '127.0.0.1');
});

test('where printers are tried out, this machine may be one; nothing else that never is', async () => {
  const known = (host: string) => printerAddress(host, { here: true });
  for (const host of ['127.0.0.1', '::1', '192.168.0.50']) assert.equal(await known(host), host);
  for (const host of ['0.0.0.0', '::', '169.254.169.254', '224.0.0.1', '::ffff:169.254.169.254'])
    assert.equal(await known(host), undefined, host);
});
