import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redraw } from './redraw.ts';
import { bomb, notesIn, plainPicture, snapshot } from './testing/index.ts';

const asPng = (upload: Uint8Array) => redraw(upload, (upright) => upright.resize({ width: 40 }).png());
const refusal = async (upload: Uint8Array) => {
  const redrawn = await asPng(upload);
  return redrawn.ok ? undefined : redrawn.error.code;
};

test('a picture is known by its first bytes, and drawn again as asked', async () => {
  const picture = plainPicture(80, 60);
  for (const upload of [
    await picture.jpeg().toBuffer(),
    await picture.png().toBuffer(),
    await picture.webp().toBuffer(),
    await picture.avif({ effort: 0 }).toBuffer(),
  ]) {
    const redrawn = await asPng(upload);
    assert.ok(redrawn.ok);
    const { bytes, width, height } = redrawn.value;
    assert.deepEqual([bytes.subarray(1, 4).toString(), width, height], ['PNG', 40, 30]);
  }
});

test('it stands upright, and says nothing of who took it where', async () => {
  const upload = await snapshot();
  assert.deepEqual(await notesIn(upload), ['exif', 'icc', 'orientation']);
  const redrawn = await asPng(upload);
  assert.ok(redrawn.ok);
  assert.deepEqual([redrawn.value.width, redrawn.value.height], [40, 60]);
  assert.deepEqual(await notesIn(redrawn.value.bytes), []);
});

test('what is something else, damaged, or would unpack to gigabytes is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const other = [svg, await plainPicture(8, 8).gif().toBuffer(), Buffer.from('text'), Buffer.alloc(0)];
  for (const upload of other) assert.equal(await refusal(upload), 'photo-unsupported');
  const cut = (await plainPicture(800, 600).jpeg().toBuffer()).subarray(0, 1_500);
  assert.equal(await refusal(cut), 'photo-unreadable');
  assert.equal(await refusal(Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0, 0])), 'photo-unreadable');
  const small = bomb(30_000, 30_000);
  assert.ok(small.length < 100_000);
  assert.equal(await refusal(small), 'photo-too-many-pixels');
});
