import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { bomb, notesIn, plainPicture as picture, snapshot } from '@hiorder/pictures/testing';
import sharp from 'sharp';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

describe('photos', () => {
  let menu: MenuFixture;
  let store: string;
  before(async () => {
    menu = await startMenuFixture();
    store = await menu.openStore();
  });
  after(() => menu.stop());

  const put = (id: string, body: Buffer, headers: Record<string, string> = {}) =>
    menu.call('PUT', `/api/menu/items/${id}/photo`, {
      as: { store },
      body,
      headers: { 'content-type': 'image/jpeg', ...headers },
    });

  it('are accepted as JPEG, PNG, WebP and AVIF, whatever the content type says', async () => {
    const dish = await menu.dish(store);
    const uploads = {
      jpeg: await picture(800, 600).jpeg().toBuffer(),
      png: await picture(800, 600).png().toBuffer(),
      webp: await picture(800, 600).webp().toBuffer(),
      avif: await picture(800, 600).avif({ effort: 0 }).toBuffer(),
    };
    for (const [kind, bytes] of Object.entries(uploads)) {
      const reply = await put(dish.id, bytes, { 'content-type': 'application/octet-stream' });
      assert.equal(reply.status, 200, kind);
      const { photo } = reply.body;
      assert.deepEqual([photo.width, photo.height], [800, 600]);
      assert.match(photo.src, /^\/media\/[0-9a-f]{32}\/480$/);
      assert.match(photo.srcset, /^(\/media\/[0-9a-f]{32}\/\d+ \d+w(, )?){4}$/);
      assert.match(photo.placeholder, /^#[0-9A-F]{6}$/);
    }
  });

  it('count as a change of the item', async () => {
    const dish = await menu.dish(store);
    await menu.published();
    const bytes = await picture(400, 300).jpeg().toBuffer();
    const reply = await put(dish.id, bytes, { 'if-match': '"1"' });
    assert.deepEqual([reply.status, reply.headers['etag'], reply.body.version], [200, '"2"', 2]);
    const types = (await menu.published()).map(({ type }) => type);
    assert.deepEqual(types, ['hiorder.menu.menu-item-published.v1', 'hiorder.menu.menu-changed.v1']);
    assert.equal((await put(dish.id, bytes, { 'if-match': '"1"' })).status, 412);
    const guest = await menu.call('GET', `/api/stores/${store}/menu/items/${dish.id}`);
    assert.deepEqual(guest.body.photo, reply.body.photo);
    const without = await menu.call('PATCH', `/api/menu/items/${dish.id}`, {
      as: { store },
      body: { photo: null },
    });
    assert.equal(without.body.photo, null);
  });

  it('come as a file of a form as well', async () => {
    const dish = await menu.dish(store);
    const form = new FormData();
    const bytes = await picture(640, 480).png().toBuffer();
    form.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'dish.png');
    const encoded = new Response(form);
    const reply = await put(dish.id, Buffer.from(await encoded.arrayBuffer()), {
      'content-type': encoded.headers.get('content-type')!,
    });
    assert.equal(reply.status, 200);
    assert.equal(reply.body.photo.width, 640);
  });

  it('are served as AVIF to those who accept it, else as WebP, for ever', async () => {
    const dish = await menu.dish(store);
    const { photo } = (await put(dish.id, await picture(1000, 750).jpeg().toBuffer())).body;
    const get = (accept: string) => menu.call('GET', photo.src, { headers: { accept } });
    const avif = await get('image/avif,image/webp,image/*;q=0.8,*/*;q=0.5');
    assert.equal(avif.headers['content-type'], 'image/avif');
    assert.equal(avif.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(avif.headers['vary'], 'Accept');
    const webp = await get('image/webp,*/*');
    assert.equal(webp.headers['content-type'], 'image/webp');
    for (const { raw } of [avif, webp]) {
      const { width, height } = await sharp(raw).metadata();
      assert.deepEqual([width, height], [480, 360]);
    }
    assert.deepEqual((await get('image/webp,*/*')).raw, webp.raw);
    assert.equal((await menu.call('GET', photo.src.replace(/480$/, '481'))).status, 404);
    assert.equal((await menu.call('GET', `/media/${'0'.repeat(32)}/480`)).status, 404);
    assert.equal((await menu.call('GET', '/media/..%2f..%2fetc%2fpasswd/480')).status, 404);
  });

  it('lose everything but their pixels, and stand upright', async () => {
    const dish = await menu.dish(store);
    const shot = await snapshot();
    assert.deepEqual(await notesIn(shot), ['exif', 'icc', 'orientation']);
    const { photo } = (await put(dish.id, shot)).body;
    assert.deepEqual([photo.width, photo.height], [400, 600]);
    const hash = photo.src.split('/')[2];
    assert.deepEqual(await notesIn(`${menu.photosDir}/${hash}/original`), []);
    assert.deepEqual(await notesIn((await menu.call('GET', photo.src)).raw), []);
  });

  it('are refused when they are something else', async () => {
    const dish = await menu.dish(store);
    const refused = async (body: Buffer, headers = {}) => {
      const reply = await put(dish.id, body, headers);
      return [reply.status, reply.body.code];
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    assert.deepEqual(await refused(svg), [415, 'photo-unsupported']);
    assert.deepEqual(await refused(await picture(10, 10).gif().toBuffer()), [415, 'photo-unsupported']);
    assert.deepEqual(await refused(await picture(10, 10).tiff().toBuffer()), [415, 'photo-unsupported']);
    assert.deepEqual(await refused(Buffer.from('just text')), [415, 'photo-unsupported']);
    assert.deepEqual(await refused(svg, { 'content-type': 'image/svg+xml' }), [
      415,
      'media-type-unsupported',
    ]);
    assert.deepEqual(await refused(Buffer.from('{}'), { 'content-type': 'application/json' }), [
      415,
      'photo-unsupported',
    ]);
    const broken = (await picture(800, 600).jpeg().toBuffer()).subarray(0, 1500);
    assert.deepEqual(await refused(broken), [400, 'photo-unreadable']);
    const onlyMagic = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(100)]);
    assert.deepEqual(await refused(onlyMagic), [400, 'photo-unreadable']);
    assert.equal((await menu.call('GET', `/api/menu/items/${dish.id}`, { as: { store } })).body.version, 1);
  });

  it('are refused when they would unpack to gigabytes', async () => {
    const dish = await menu.dish(store);
    const small = bomb(30_000, 30_000);
    assert.ok(small.length < 100_000);
    const reply = await put(dish.id, small);
    assert.deepEqual([reply.status, reply.body.code], [400, 'photo-too-many-pixels']);
  });

  it('are at most 10 MB, in either form', async () => {
    const dish = await menu.dish(store);
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 0xff);
    assert.equal((await put(dish.id, large)).status, 413);
    assert.equal((await put(dish.id, Buffer.alloc(12 * 1024 * 1024))).status, 413);
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(large)]), 'dish.jpg');
    const encoded = new Response(form);
    const reply = await put(dish.id, Buffer.from(await encoded.arrayBuffer()), {
      'content-type': encoded.headers.get('content-type')!,
    });
    assert.equal(reply.status, 413);
  });

  it('leave no half-written files', async () => {
    const folders = await readdir(menu.photosDir);
    assert.ok(folders.length > 0);
    for (const folder of folders) {
      for (const name of await readdir(`${menu.photosDir}/${folder}`)) {
        assert.match(name, /^(original|\d+\.(avif|webp))$/);
      }
    }
  });
});
