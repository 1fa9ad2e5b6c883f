import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { edgeOf, type EdgeOptions } from './edge.ts';

const seen = (headers: Record<string, string>, o: EdgeOptions = {}) =>
  edgeOf({ raw: { headers, socket: { remoteAddress: '10.0.0.9' } } } as unknown as FastifyRequest, o);

test('without a proxy only the connection and the Host header count', () => {
  const edge = seen({
    host: 'lan:8080',
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil',
  });
  assert.deepEqual(edge, {
    protocol: 'http',
    host: 'lan:8080',
    origin: 'http://lan:8080',
    secure: false,
    clientAddress: '10.0.0.9',
  });
});

test('with proxies of ours what the nearest ones wrote counts, not what the client claims', () => {
  const headers = {
    host: 'inner',
    'x-forwarded-for': '6.6.6.6, 1.1.1.1, 10.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil, shop.example',
  };
  const edge = seen(headers, { proxies: 2 });
  assert.equal(edge?.clientAddress, '1.1.1.1');
  assert.equal(edge?.origin, 'https://shop.example');
});

test('the public address tells the protocol of its own host', () => {
  assert.equal(seen({ host: 'shop.example' }, { publicUrl: 'https://shop.example' })?.secure, true);
  assert.equal(seen({ host: '192.168.0.5:8080' }, { publicUrl: 'https://shop.example' })?.secure, false);
});

test('a Host that could not be part of an address is none', () => {
  for (const host of ['', 'a b', 'a/b', 'a@b', 'a"b', 'a:b', 'a:123456'])
    assert.equal(seen({ host }), undefined, host);
  for (const host of ['a', 'a.b:1', '[::1]:8080', '127.0.0.1']) assert.ok(seen({ host }), host);
});
