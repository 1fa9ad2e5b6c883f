import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bomb, notesIn, plainPicture, snapshot } from '@hiorder/pictures/testing';
import { eventually } from '@hiorder/testing';
import sharp from 'sharp';
import { call } from '../../../testing/calls.ts';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { machineToken, signInAs } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let owner: string;
let stranger: string;

before(async () => {
  world = await startWorld({ publicUrl: 'https://order.example.kr' });
  store = await openStore(world);
  const origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
  const tokenOf = async (email: string) =>
    (await signInAs(origin, world.identity.http, { email, password: PASSWORD })).tokens.access_token;
  owner = await tokenOf(store.email);
  stranger = await tokenOf((await openStore(world, '다른 식당')).email);
});
after(() => world.close());

const put = (body: Buffer, token = owner, type = 'image/png') =>
  call(world.identity.http, 'PUT /api/store/logo', { token, body, headers: { 'content-type': type } });
const ask = (route: string, token = owner) => call(world.identity.http, route, { token });
const logoOf = async (token = owner) => (await ask('GET /api/store', token)).body.logo;
const get = (url: string, headers: Record<string, string> = {}) =>
  world.identity.http.inject({ method: 'GET', url, headers });
const square = () => plainPicture(800, 800).png().toBuffer();
/** Half of it can be seen through. */
const seenThrough = () =>
  sharp({
    create: { width: 300, height: 100, channels: 4, background: { r: 214, g: 62, b: 17, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
const told = () =>
  world.published.filter(
    ({ type, subject }) => type === 'hiorder.identity.store-profile-changed.v1' && subject === store.id,
  );

test('an owner gives the store a logo, everybody sees it, for ever', async () => {
  assert.equal(await logoOf(), null);
  const { status, body } = await put(await square());
  assert.equal(status, 200, JSON.stringify(body));
  const { src, ...size } = body.logo;
  assert.match(src, new RegExp(`^/api/stores/${store.id}/logo/[0-9a-f]{32}$`));
  assert.deepEqual(size, { width: 512, height: 512 }, 'no larger than it is kept');
  assert.deepEqual(await logoOf(), body.logo);
  await world.publishedOf('hiorder.identity.store-profile-changed.v1', {
    ...{ storeId: store.id, name: '달빛식당', logo: src.split('/').at(-1) },
  });
  const picture = await get(src);
  assert.equal(picture.statusCode, 200);
  assert.equal(picture.headers['content-type'], 'image/png');
  assert.equal(picture.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(picture.headers['x-content-type-options'], 'nosniff');
  const { format, width } = await sharp(picture.rawPayload).metadata();
  assert.deepEqual([format, width], ['png', 512]);
  const { etag = '' } = picture.headers;
  assert.equal((await get(src, { 'if-none-match': etag })).statusCode, 304);
  assert.equal((await get(src, { 'if-none-match': '"other"' })).statusCode, 200);
});

test('the same picture again changes nothing, another one takes its place', async () => {
  const before = told().length;
  const first = await put(await square());
  const second = await put(await seenThrough());
  assert.notEqual(first.body.logo.src, second.body.logo.src);
  assert.deepEqual([second.body.logo.width, second.body.logo.height], [300, 100], 'in its own shape');
  assert.equal((await get(first.body.logo.src)).statusCode, 404);
  const { channels, hasAlpha } = await sharp((await get(second.body.logo.src)).rawPayload).metadata();
  assert.deepEqual([channels, hasAlpha], [4, true], 'what can be seen through stays so');
  const logo = second.body.logo.src.split('/').at(-1);
  await world.publishedOf('hiorder.identity.store-profile-changed.v1', { logo });
  assert.equal(told().length, before + 1);
});

test('empty margins are cut off, painted ones are the owner’s', async () => {
  const input = await plainPicture(100, 50).png().toBuffer();
  const sizeOf = async (background: string, channels: 3 | 4) => {
    const around = sharp({ create: { width: 400, height: 400, channels, background } }).composite([
      { input },
    ]);
    const picture = channels === 3 ? around.removeAlpha() : around;
    const { width, height } = (await put(await picture.png().toBuffer())).body.logo;
    return [width, height];
  };
  assert.deepEqual(await sizeOf('#FFFFFF00', 4), [100, 50]);
  assert.deepEqual(await sizeOf('#FFFFFF', 4), [400, 400]);
  assert.deepEqual(await sizeOf('#000000', 3), [400, 400]);
});

test('a change of the profile leaves the logo alone', async () => {
  const { src } = await logoOf();
  const body = { accent: '#0B6B3A' };
  const changed = await call(world.identity.http, 'PATCH /api/store', { token: owner, body });
  assert.equal(changed.body.logo.src, src);
  await world.publishedOf('hiorder.identity.store-profile-changed.v1', {
    ...{ storeId: store.id, accent: '#0B6B3A', logo: src.split('/').at(-1) },
  });
});

test('it stands upright and says nothing of who took it where', async () => {
  const { logo } = (await put(await snapshot(), owner, 'image/jpeg')).body;
  assert.deepEqual([logo.width, logo.height], [341, 512]);
  assert.deepEqual(await notesIn((await get(logo.src)).rawPayload), []);
});

test('what is no picture, damaged or too large is refused, and the logo stays', async () => {
  const { src } = await logoOf();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const onlyBegun = (await plainPicture(800, 600).jpeg().toBuffer()).subarray(0, 1_500);
  for (const [body, type, expected] of [
    [svg, 'image/png', [415, 'photo-unsupported']],
    [svg, 'image/svg+xml', [415, 'media-type-unsupported']],
    [Buffer.alloc(0), 'image/png', [415, 'photo-unsupported']],
    [onlyBegun, 'image/jpeg', [400, 'photo-unreadable']],
    [bomb(30_000, 30_000), 'image/png', [400, 'photo-too-many-pixels']],
    [Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 'image/jpeg', [413, 'body-too-large']],
  ] as const) {
    const answer = await put(body, owner, type);
    assert.deepEqual([answer.status, answer.body.code], expected);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  }
  assert.equal((await logoOf()).src, src);
});

test('only the owner may, and each for their own store', async () => {
  const machine = await machineToken(world, store.id);
  assert.equal((await put(await square(), machine)).status, 403);
  assert.equal((await ask('DELETE /api/store/logo', machine)).status, 403);
  assert.equal((await call(world.identity.http, 'DELETE /api/store/logo')).status, 401);
  const { src } = await logoOf();
  assert.equal((await ask('DELETE /api/store/logo', stranger)).status, 204);
  assert.equal((await logoOf()).src, src);
  const theirs = (await put(await square(), stranger)).body.logo.src;
  assert.equal((await get(theirs.replace(/stores\/[^/]+/, `stores/${store.id}`))).statusCode, 404);
  assert.equal((await get(`/api/stores/${store.id}/logo/nothing`)).statusCode, 404);
});

test('the tables’ codes show it: as a picture of its own and on the sheet', async () => {
  const { src } = (await put(await seenThrough())).body.logo;
  const [table] = store.tables;
  const { body: svg } = await ask(`GET /api/tables/${table!.id}/qr.svg`);
  const shown = (await get(src)).rawPayload.toString('base64');
  assert.ok(svg.includes(`href="data:image/png;base64,${shown}"`));
  const { status, headers } = await ask('GET /api/tables/qr-sheet.pdf');
  assert.deepEqual([status, headers['content-type']], [200, 'application/pdf']);
});

test('it is taken away, and nothing of it stays', async () => {
  const { src } = await logoOf();
  assert.equal((await ask('DELETE /api/store/logo')).status, 204);
  assert.equal(await logoOf(), null);
  assert.equal((await get(src)).statusCode, 404);
  const { rowCount } = await world.database.pool.query('select 1 from store_logo where store_id = $1', [
    store.id,
  ]);
  assert.equal(rowCount, 0);
  await eventually(() => assert.ok(!('logo' in (told().at(-1)?.data as object))));
  assert.equal((await ask('DELETE /api/store/logo')).status, 204, 'twice is once');
  const [table] = store.tables;
  assert.doesNotMatch((await ask(`GET /api/tables/${table!.id}/qr.svg`)).body, /<image/);
});
