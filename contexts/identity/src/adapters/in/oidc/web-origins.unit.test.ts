import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webOrigins } from './web-origins.ts';

test('the issuer’s origin and those that were configured', () => {
  assert.deepEqual(webOrigins('https://order.example.kr/oidc', ['http://192.168.0.9:8080']), [
    'https://order.example.kr',
    'http://192.168.0.9:8080',
  ]);
});

test('one’s own machine has three names', () => {
  assert.deepEqual(webOrigins('http://localhost:8080/oidc'), [
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
  ]);
});
