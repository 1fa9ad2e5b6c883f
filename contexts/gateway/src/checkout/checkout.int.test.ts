import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const ID = '018f3c7e-5d2a-7c11-8a53-0242ac120002';

let gateway: TestGateway;
before(async () => {
  gateway = await testGateway();
});
after(() => gateway.close());

const get = (path: string) => fetch(gateway.url + path, { redirect: 'manual' });

test('the page to pay on lets in Toss’s script and nobody else’s, and nothing that stands in the page', async () => {
  for (const path of [`/checkout/orders/${ID}?orderName=x`, `/checkout/bill/${ID}`]) {
    const page = await get(path);
    assert.equal(page.status, 200, path);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      "script-src 'self' https://js.tosspayments.com",
      "style-src 'self'",
      "img-src 'self' data: https://*.tosspayments.com",
      "connect-src 'self' https://*.tosspayments.com",
      'frame-src https://*.tosspayments.com',
      'form-action https://*.tosspayments.com',
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    assert.equal(page.headers.get('cross-origin-opener-policy'), 'same-origin-allow-popups');
    assert.equal(page.headers.get('x-frame-options'), 'DENY');
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    const text = await page.text();
    assert.doesNotMatch(text, /<script(?![^>]* src="\/checkout\/assets\/)|<style|\sstyle=|\son\w+=/);
    // The same for everybody, whatever stands in the address.
    assert.doesNotMatch(text, new RegExp(ID));
  }
});

test('every other page stays as strict as it was', async () => {
  for (const path of ['/', '/cart', '/pay/success', '/staff/', '/checkout', '/checkout/assets/checkout.js']) {
    const policy = (await get(path)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/, path);
    assert.doesNotMatch(policy, /toss|https?:/, path);
  }
});

test('all that it asks for is there, and a browser that knows it gets it no more', async () => {
  const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
  const asked = new Set<string>(
    [...(await (await get(`/checkout/bill/${ID}`)).text()).matchAll(/"(\/checkout\/[^"]+)"/g)].map(
      ([, path]) => path!,
    ),
  );
  assert.equal(asked.size, 2);
  for (const path of asked) {
    const file = await get(path);
    assert.equal(file.headers.get('content-type'), types[path.split('.')[1] as keyof typeof types], path);
    for (const [, name] of (await file.text()).matchAll(/from '\.\/(\w+\.js)'/g))
      asked.add(`/checkout/assets/${name}`);
    const headers = { 'if-none-match': file.headers.get('etag') ?? '' };
    assert.equal((await fetch(gateway.url + path, { headers })).status, 304);
  }
  assert.equal(asked.size, 5);
});

test('what is no id opens no page, and the app’s page is not served in its place', async () => {
  for (const path of [
    ...[
      '/checkout',
      '/checkout/orders',
      '/checkout/orders/',
      '/checkout/orders/a',
      '/checkout/orders/a%0Ab%3Ccd',
    ],
    ...[`/checkout/else/${ID}`, `/checkout/orders/${ID}/x`, '/checkout/orders/%2F%2Fevil.example'],
    ...[
      `/checkout/orders/${'x'.repeat(65)}`,
      '/checkout/assets/routes.ts',
      '/checkout/assets/..%2Froutes.ts',
    ],
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8', path);
  }
});

test('where people practise there is no such page', async () => {
  const practice = await gateway.beside({ sandboxUrl: 'http://127.0.0.1:9' });
  try {
    for (const path of [`/checkout/orders/${ID}`, '/checkout/assets/checkout.js'])
      assert.equal((await fetch(practice.url + path)).status, 404, path);
  } finally {
    await practice.close();
  }
});
