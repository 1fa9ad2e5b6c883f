import assert from 'node:assert/strict';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { eventually } from '@hiorder/testing';
import { SCRIPT, testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
before(async () => {
  gateway = await testGateway();
});
after(() => gateway.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(gateway.url + path, { headers, redirect: 'manual' });

/** The bytes as sent; `fetch` decompresses. */
function bytes(path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(
      gateway.url + path,
      { headers: { 'accept-encoding': encoding }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      },
    )
      .on('error', reject)
      .end();
  });
}

test('pages of the guest app, the QR code’s among them, and of the staff app', async () => {
  for (const path of [
    '/',
    '/t/abc123',
    '/items/7',
    '/cart',
    '/pay/success?paymentKey=x&orderId=y',
    '/goodbye',
  ]) {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    assert.match(await response.text(), /<title>guest/, path);
  }
  for (const path of ['/staff/', '/staff/orders', '/staff/tables/7']) {
    assert.match(await (await get(path)).text(), /<title>staff/, path);
  }
  const bare = await get('/staff');
  assert.equal(bare.status, 308);
  assert.equal(bare.headers.get('location'), '/staff/');
});

test('a page is asked for again each time, a hashed file never', async () => {
  const page = await get('/');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  const known = await get('/cart', { 'if-none-match': page.headers.get('etag')! });
  assert.equal(known.status, 304);
  assert.equal(await known.text(), '');
  const script = await get('/assets/index-abc123.js');
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal((await get('/staff/assets/index-abc123.js')).status, 200);
  assert.equal((await get('/manifest.webmanifest')).headers.get('cache-control'), 'no-cache');
});

test('texts are compressed as the browser likes', async () => {
  await eventually(async () => {
    const { headers } = await bytes('/assets/index-abc123.js', 'gzip, deflate, br');
    assert.equal(headers['content-encoding'], 'br');
  });
  const br = await bytes('/assets/index-abc123.js', 'br');
  assert.equal(brotliDecompressSync(br.body).toString(), SCRIPT);
  assert.equal(br.headers.vary, 'accept-encoding');
  const gz = await bytes('/assets/index-abc123.js', 'gzip;q=1, br;q=0');
  assert.equal(gz.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gz.body).toString(), SCRIPT);
  const plain = await bytes('/assets/index-abc123.js', 'identity');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), SCRIPT);
});

test('a file that is gone is not a page, and nothing outside can be read', async () => {
  for (const path of [
    '/assets/old-123.js',
    '/staff/assets/x.css',
    '/..%2f..%2fpackage.json',
    '/assets/..%2findex.html.map',
    '/.sources',
  ]) {
    const response = await get(path);
    assert.ok(response.status === 404 || response.status === 400, `${path}: ${response.status}`);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  }
});

test('an app that is built anew is served anew', async () => {
  const index = join(gateway.appDir, 'guest', 'index.html');
  await writeFile(index, '<!doctype html><title>newer</title>');
  await utimes(index, new Date(), new Date(Date.now() + 5_000));
  assert.match(await (await get('/')).text(), /newer/);
});

test('an app that has not been built says so', async () => {
  const bare = await testGateway({ apps: { guestDir: '/nowhere', staffDir: '/nowhere' } });
  const response = await fetch(bare.url);
  assert.equal(response.status, 503);
  const health = (await (await fetch(`${bare.url}/health/ready`)).json()) as {
    ready: boolean;
    parts: object;
  };
  assert.equal(health.ready, true);
  assert.deepEqual(Object.entries(health.parts).filter(([, state]) => state === 'not built').length, 2);
  await bare.close();
});

test('ready tells every part; only ordering and identity are needed', async () => {
  const ready = async () => {
    const response = await get('/health/ready');
    return {
      status: response.status,
      parts: ((await response.json()) as { parts: Record<string, string> }).parts,
    };
  };
  assert.equal((await ready()).status, 200);
  gateway.off.add('menu');
  const withoutMenu = await ready();
  assert.equal(withoutMenu.status, 200);
  assert.equal(withoutMenu.parts['menu'], 'switched off');
  gateway.off.add('ordering');
  assert.equal((await ready()).status, 503);
  gateway.off.clear();
});

test('documents, a page that shows them, and metrics', async () => {
  const api = await get('/api/openapi.json');
  assert.equal(((await api.json()) as { openapi: string }).openapi, '3.1.0');
  assert.equal((await get('/api/openapi.json', { 'if-none-match': api.headers.get('etag')! })).status, 304);
  assert.equal(((await (await get('/api/asyncapi.json')).json()) as { asyncapi: string }).asyncapi, '3.0.0');
  const page = await (await get('/api/docs')).text();
  assert.doesNotMatch(page, /<script>|<style|style=|https?:\/\//);
  for (const [, path] of page.matchAll(/(?:src|href)="([^"]+)"/g))
    assert.equal((await get(path!)).status, 200, path);
  assert.match(
    await (await get('/metrics')).text(),
    /http_request_duration_seconds_bucket\{.*context="gateway"/,
  );
});
