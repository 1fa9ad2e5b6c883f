import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { testGateway, type TestGateway, type Topology } from './test-gateway.ts';

/** How requests reach contexts and answers come back, the same wherever the contexts run. */
export function forwardingSuite(topology: Topology): void {
  let gateway: TestGateway;
  let token: string;
  before(async () => {
    gateway = await testGateway({}, { topology });
    token = await gateway.issuer.access({ sub: 'ann', role: 'guest', store: 's1' });
  });
  after(() => gateway.close());

  const bearer = () => ({ authorization: `Bearer ${token}` });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(gateway.url + path, { headers, redirect: 'manual' });
  const problemOf = async (response: Response) => {
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    return (await response.json()) as Record<string, unknown>;
  };

  test('a program with a token reaches the context, with its body', async () => {
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/api/orders`, {
      method: 'POST',
      headers,
      body: '{"a":"불고기"}',
    });
    assert.equal(response.status, 201);
    assert.deepEqual(await response.json(), { got: { a: '불고기' } });
  });

  test('without a token, or with a bad one, the gateway refuses itself', async () => {
    assert.equal((await problemOf(await get('/api/cart')))['code'], 'token-missing');
    assert.equal(
      (await problemOf(await get('/api/cart', { authorization: 'Bearer x.y.z' })))['code'],
      'token-invalid',
    );
    const old = await gateway.issuer.access({ sub: 'ann', role: 'guest', store: 's1' }, -1);
    assert.equal(
      (await problemOf(await get('/api/cart', { authorization: `Bearer ${old}` })))['code'],
      'token-expired',
    );
  });

  test('a revoked token is refused at once', async () => {
    const mine = await gateway.issuer.access({ sub: 'eve', role: 'guest', store: 's1' });
    assert.equal((await get('/api/cart', { authorization: `Bearer ${mine}` })).status, 200);
    gateway.issuer.revoked.add('eve');
    assert.equal(
      (await problemOf(await get('/api/cart', { authorization: `Bearer ${mine}` })))['code'],
      'token-revoked',
    );
  });

  test('a context refuses a role that it does not serve, and its answer comes through', async () => {
    const machine = await gateway.issuer.access({ sub: 'm', role: 'machine', store: 's1' });
    assert.equal(
      (await problemOf(await get('/api/cart', { authorization: `Bearer ${machine}` })))['code'],
      'forbidden',
    );
  });

  test('headers that only we may set are replaced', async () => {
    const response = await get('/api/cart?app=guest&limit=3', {
      ...bearer(),
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '1.2.3.4',
      forwarded: 'for=1.2.3.4',
      'x-deadline-ms': '1',
      'x-hiorder-app': 'staff',
      cookie: 'hiorder-guest=abc; other=1',
      'x-correlation-id': 'mine-1',
    });
    const { headers, url } = (await response.json()) as { headers: Record<string, string>; url: string };
    assert.equal(url, '/api/cart?limit=3');
    assert.equal(headers['x-forwarded-for'], '127.0.0.1');
    assert.equal(headers['x-forwarded-host'], new URL(gateway.url).host);
    assert.equal(headers['x-forwarded-proto'], 'http');
    assert.equal(headers['x-deadline-ms'], '15000');
    for (const name of ['x-real-ip', 'forwarded', 'x-hiorder-app', 'cookie']) {
      assert.equal(headers[name], undefined, name);
    }
    assert.equal(headers['x-correlation-id'], 'mine-1');
    assert.equal(response.headers.get('x-correlation-id'), 'mine-1');
  });

  /** Without what `fetch` does to an address and its headers. */
  function raw(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<{ status: number; text: string }> {
    const { hostname, port } = new URL(gateway.url);
    return new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      request.on('error', reject).end();
    });
  }

  test('nothing internal can be reached, however it is written', async () => {
    const paths = [
      '/internal/secret',
      '//internal/secret',
      '/api/../internal/secret',
      '/api/cart/../../internal/secret',
      '/api/cart/%2e%2e/%2e%2e/internal/secret',
      '/api/cart/..%2f..%2finternal%2fsecret',
      '/api/cart/x\\..\\..\\..\\internal\\secret',
      '/api/orders/x\\..\\..\\..\\internal\\secret',
      '/INTERNAL/secret',
      '/%69nternal/secret',
      'http://x/internal/secret',
    ];
    for (const path of paths) {
      for (const method of ['POST', 'GET']) {
        const { status, text } = await raw(path, bearer(), method);
        const isPage = text.includes('<title>guest'); // which shows that there is no such page
        assert.ok(status === 400 || status === 404 || isPage, `${method} ${path} answered ${status}`);
        assert.doesNotMatch(text, /never from outside/);
      }
    }
  });

  test('a Host that is not one is refused', async () => {
    assert.equal((await raw('/api/cart', { host: 'a b/"><script>' })).status, 400);
  });

  test('unknown addresses are 404, other methods 405, as problems', async () => {
    for (const path of ['/api/unknown', '/api', '/auth/x', '/media', '/metrics/x']) {
      assert.equal((await problemOf(await get(path)))['code'], 'not-found', path);
    }
    const put = await fetch(`${gateway.url}/api/me`, { method: 'PUT' });
    assert.equal(put.status, 405);
    assert.equal(put.headers.get('allow'), 'GET, HEAD, PATCH');
    assert.equal((await fetch(`${gateway.url}/api/unknown`, { method: 'POST' })).status, 404);
  });

  test('a larger answer arrives as small as the client can read it', async () => {
    const asked = { 'accept-encoding': 'gzip, br', 'x-long': 'x'.repeat(4_000) };
    const small = await get('/api/stores/s1/menu', asked);
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.match(small.headers.get('vary') ?? '', /accept-encoding/i);
    assert.ok(Number(small.headers.get('content-length')) < 4_000);
    assert.equal(
      ((await small.json()) as { headers: Record<string, string> }).headers['x-long']?.length,
      4_000,
    );
    const plain = await raw('/api/stores/s1/menu', { 'x-long': 'x'.repeat(4_000) });
    assert.equal((JSON.parse(plain.text) as { menu: boolean }).menu, true);
  });

  test('live streams flow through as they come', async () => {
    const response = await get('/api/events', bearer());
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.ok(response.headers.get('x-content-type-options'));
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!/hello ann[^]*tick[^]*tick/.test(text)) text += (await reader.read()).value;
    await reader.cancel();
  });

  test('an upload flows through whole; a larger one is refused before it is read', async () => {
    const staff = await gateway.issuer.access({ sub: 'sam', role: 'manager', store: 's1' });
    const put = (body: Buffer) =>
      fetch(`${gateway.url}/api/menu/items/1/photo`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${staff}`, 'content-type': 'image/png' },
        body: new Uint8Array(body),
      });
    const photo = randomBytes(9 * 1024 * 1024);
    const sent = (await (await put(photo)).json()) as { length: number; sha256: string };
    assert.equal(sent.length, photo.length);
    assert.equal(sent.sha256, createHash('sha256').update(photo).digest('hex'));
    const large = await raw(
      '/api/menu/items/1/photo',
      { authorization: `Bearer ${staff}`, 'content-length': String(11 * 1024 * 1024) },
      'PUT',
    );
    assert.equal(large.status, 413);
  });

  test('a body that says it is packed is refused, with the headers of every answer', async () => {
    const staff = await gateway.issuer.access({ sub: 'sam', role: 'manager', store: 's1' });
    const packed = (method: string, path: string, more: Record<string, string>) =>
      fetch(gateway.url + path, {
        method,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...more },
        body: '{"a":1}',
      });
    for (const [method, path, more] of [
      ['POST', '/api/orders', bearer()],
      ['POST', '/api/guest-sessions', {}],
      ['POST', '/oidc/token', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['PUT', '/api/menu/items/1/photo', { authorization: `Bearer ${staff}`, 'content-type': 'image/png' }],
    ] as const) {
      const response = await packed(method, path, more);
      assert.equal(response.status, 415, path);
      assert.equal((await problemOf(response))['code'], 'media-type-unsupported', path);
      assert.ok(response.headers.get('content-security-policy'), path);
    }
    const plain = await packed('POST', '/api/orders', { ...bearer(), 'content-encoding': 'identity' });
    assert.equal(plain.status, 201);
  });

  test('who sends too much hears so, and is not cut off while sending', async () => {
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const body = JSON.stringify({ a: 'x'.repeat(8_000_000) });
    const response = await fetch(`${gateway.url}/api/orders`, { method: 'POST', headers, body });
    assert.equal(response.headers.get('connection'), 'keep-alive');
    assert.equal((await problemOf(response))['code'], 'body-too-large');
  });

  test('any other body is refused beyond 64 KiB, announced or not', async () => {
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const body = JSON.stringify({ a: 'x'.repeat(70_000) });
    assert.equal(
      (await problemOf(await fetch(`${gateway.url}/api/orders`, { method: 'POST', headers, body })))['code'],
      'body-too-large',
    );
    for (const path of ['/api/orders', '/api/guest-sessions']) {
      const unannounced = { method: 'POST', headers, body: new Blob([body]).stream(), duplex: 'half' };
      assert.equal((await fetch(gateway.url + path, unannounced as RequestInit)).status, 413, path);
    }
  });
}
