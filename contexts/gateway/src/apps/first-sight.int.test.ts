import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { createHttp, createServiceAuth, refusal, type Http } from '@hiorder/http';
import { eventually, silentLog } from '@hiorder/testing';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const CODE = 'abcdefgh12345678';
/** As an app brings it: it tells what it was given. */
const RENDERER = `
  export async function render({ store, table, menu, locale, recommends }) {
    globalThis.__drawn = (globalThis.__drawn ?? 0) + 1;
    if (menu.version === 'broken') throw new Error('cannot draw');
    return '<b>' + [store.name, table.name, menu.version, locale, recommends].join('|') + '</b>';
  }`;
const drawn = () => (globalThis as { __drawn?: number }).__drawn ?? 0;

let base: TestGateway;
let gateway: { readonly url: string; close(): Promise<void> };
let contexts: readonly Http[];
/** What the menu answers with; undefined: not at all. */
let version: string | undefined;
let recommended: readonly object[];

before(async () => {
  base = await testGateway();
  const guest = join(base.appDir, 'guest');
  await writeFile(join(guest, 'index.html'), '<!doctype html><html lang="ko"><div id="app"></div></html>');
  await mkdir(join(guest, '.server'));
  await writeFile(join(guest, '.server', 'first-sight.mjs'), RENDERER);
  const [identity, menu, insight] = (contexts = fakes());
  const at = (http: Http | undefined) => ({ http: () => http });
  gateway = await base.beside({
    service: createServiceAuth({ secret: SECRET, self: 'gateway' }),
    contexts: { identity: at(identity), menu: at(menu), insight: at(insight) },
  });
});
after(async () => {
  await gateway.close();
  await Promise.all(contexts.map((context) => context.close()));
  await base.close();
});
beforeEach(() => {
  version = '1';
  recommended = [{}];
});

const SECRET = 'a secret of these services alone';

/** Identity, menu and insight with the one route each that a scan's page is made from. */
function fakes(): readonly Http[] {
  const service = createServiceAuth({ secret: SECRET, self: 'identity' });
  const make = (context: string) => createHttp({ context, log: silentLog, service, checkAnswers: false });
  const [identity, menu, insight] = [make('identity'), make('menu'), make('insight')];
  identity.get('/internal/table-codes/:code', { config: { auth: 'service' } }, (request) => {
    if ((request.params as { code: string }).code !== CODE) throw refusal(404);
    return { store: { id: 's1', name: '달빛식당' }, table: { id: 't1', name: '7' } };
  });
  menu.get('/api/stores/:id/menu', { config: { auth: 'public' } }, async (request, reply) => {
    if (version === undefined) await new Promise(() => undefined);
    const language = request.headers['accept-language'] ?? 'ko';
    const etag = `"${version}.${language}"`;
    void reply.header('etag', etag).header('content-language', language);
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : { version };
  });
  insight.get('/api/stores/:id/recommendations', { config: { auth: 'public' } }, () => ({
    items: recommended,
  }));
  return [identity, menu, insight];
}

const open = (headers: Record<string, string> = {}, code = CODE) =>
  fetch(`${gateway.url}/t/${code}`, { headers });

/** A page waits for its menu for a moment only, which may be too short on a busy machine. */
const openDrawn = (headers: Record<string, string> = {}) =>
  eventually(async () => {
    const answer = await open(headers);
    const text = await answer.text();
    assert.ok(answer.status === 304 || text.includes('first-sight'), text);
    return { status: answer.status, headers: answer.headers, text };
  });

test('a scan opens a page with the menu in it, in the language of the phone', async () => {
  const korean = await openDrawn();
  assert.equal(
    korean.text,
    '<!doctype html><html lang="ko"><div id="app"><div class="first-sight" inert><b>달빛식당|7|1|ko|true</b></div></div></html>',
  );
  assert.equal(korean.headers.get('cache-control'), 'no-cache');
  assert.equal(korean.headers.get('vary'), 'accept-language, accept-encoding');
  assert.equal(korean.headers.get('set-cookie'), null, 'it is the same for everybody');
  assert.equal(korean.headers.get('content-encoding'), 'gzip');
  const english = await openDrawn({ 'accept-language': 'en-GB,en' });
  assert.match(english.text, /<html lang="en">.*\|1\|en\|/);
});

test('it is drawn once, and anew when the menu changes or there is something to recommend', async () => {
  await openDrawn();
  const known = drawn();
  const again = await openDrawn();
  assert.equal(drawn(), known);
  const same = await openDrawn({ 'if-none-match': again.headers.get('etag')! });
  assert.deepEqual([same.status, same.text], [304, '']);
  version = '2';
  assert.match((await openDrawn()).text, /\|2\|ko\|true/);
  recommended = [];
  version = '3';
  assert.match((await openDrawn()).text, /\|3\|ko\|false/);
  assert.equal(drawn(), known + 2);
});

test('without it the page comes as it is: a code of no table, a menu that is silent, one that cannot be drawn', async () => {
  const bare = '<div id="app"></div>';
  assert.ok((await (await open({}, 'unknown0')).text()).includes(bare));
  version = undefined;
  assert.ok((await (await open()).text()).includes(bare));
  version = 'broken';
  assert.ok((await (await open()).text()).includes(bare));
  version = '1';
  assert.ok(!(await openDrawn()).text.includes(bare));
});
