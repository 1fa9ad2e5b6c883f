import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { config, things } from './testing/things.ts';

const MENU = { dishes: Array.from({ length: 60 }, (_, index) => ({ id: index, name: '달빛 부대찌개' })) };

function withMenu() {
  const http = things();
  http.get('/menu', { config }, (request, reply) => {
    void reply.header('etag', '"7"').header('vary', 'Accept-Language');
    return request.headers['if-none-match'] === '"7"' ? reply.code(304).send() : MENU;
  });
  const rendered = Buffer.from(JSON.stringify(MENU));
  http.get('/rendered', { config }, (_request, reply) => reply.type('application/json').send(rendered));
  http.post('/menu', { config }, () => MENU);
  http.get('/page', { config }, (_request, reply) => reply.type('text/html').send('x'.repeat(5_000)));
  return (headers: Record<string, string>, url = '/menu', method: 'GET' | 'POST' | 'HEAD' = 'GET') =>
    http.inject({ method, url, headers });
}

test('larger JSON goes out as the client likes it best', async () => {
  const ask = withMenu();
  const br = await ask({ 'accept-encoding': 'gzip, deflate, br, zstd' });
  assert.equal(br.headers['content-encoding'], 'br');
  assert.deepEqual(JSON.parse(brotliDecompressSync(br.rawPayload).toString()), MENU);
  assert.equal(Number(br.headers['content-length']), br.rawPayload.length);
  assert.ok(br.rawPayload.length < JSON.stringify(MENU).length / 4);
  const gzip = await ask({ 'accept-encoding': 'gzip;q=1, br;q=0' });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.deepEqual(JSON.parse(gunzipSync(gzip.rawPayload).toString()), MENU);
});

test('so does what was rendered once for everybody, however often it is read', async () => {
  const ask = withMenu();
  const codings = ['br', 'gzip'];
  const answers = await Promise.all(
    [...codings, ...codings].map((coding) => ask({ 'accept-encoding': coding }, '/rendered')),
  );
  for (const [index, { headers, rawPayload }] of answers.entries()) {
    assert.equal(headers['content-encoding'], codings[index % 2]);
    const open = index % 2 === 0 ? brotliDecompressSync : gunzipSync;
    assert.deepEqual(JSON.parse(open(rawPayload).toString()), MENU);
  }
  assert.deepEqual((await ask({}, '/rendered')).json(), MENU);
});

test('who does not ask for it gets it as it is, and caches are told that it differs', async () => {
  const plain = await withMenu()({});
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.deepEqual(plain.json(), MENU);
  assert.equal(plain.headers['vary'], 'Accept-Language, Accept-Encoding');
});

test('its ETag stays, and a 304 follows from it with the same Vary', async () => {
  const ask = withMenu();
  const headers = { 'accept-encoding': 'br' };
  const { etag } = (await ask(headers)).headers;
  assert.equal(etag, '"7"');
  const known = await ask({ ...headers, 'if-none-match': String(etag) });
  assert.deepEqual([known.statusCode, known.rawPayload.length], [304, 0]);
  assert.equal(known.headers['content-encoding'], undefined);
  assert.equal(known.headers['vary'], 'Accept-Language, Accept-Encoding');
});

test('small answers, pages and answers to commands stay as they are', async () => {
  const ask = withMenu();
  const headers = { 'accept-encoding': 'br, gzip' };
  const small = await ask(headers, '/things/1');
  assert.deepEqual([small.headers['content-encoding'], small.json()], [undefined, { id: '1' }]);
  assert.equal((await ask(headers, '/page')).headers['content-encoding'], undefined);
  assert.equal((await ask(headers, '/menu', 'POST')).headers['content-encoding'], undefined);
  assert.equal((await ask(headers, '/menu', 'HEAD')).headers['content-encoding'], undefined);
});
