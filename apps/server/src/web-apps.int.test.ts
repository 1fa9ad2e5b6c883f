// What a first start builds, on two small apps that stand for ours.
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createProgress } from './alone/progress.ts';
import { buildWebApps } from './web-apps.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-web-apps-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const write = (app: string, script: string): void => {
  mkdirSync(join(dir, 'apps', app), { recursive: true });
  writeFileSync(join(dir, 'apps', app, 'index.html'), `<script type="module">${script}</script>`);
};
const pageOf = (app: string): string => readFileSync(join(dir, 'apps', app, 'dist/index.html'), 'utf8');

/** What is worth it, so that no start has to. */
function assertCompressed(assets: string): void {
  const script = readdirSync(assets).find((file) => file.endsWith('.js')) ?? 'no script';
  const [plain, br, gz] = ['', '.br', '.gz'].map((end) => readFileSync(join(assets, script + end)));
  assert.deepEqual([brotliDecompressSync(br!), gunzipSync(gz!)], [plain, plain]);
}

const said: string[] = [];
const build = () =>
  createProgress((line) => said.push(line)).step('guest and staff apps', (say) => buildWebApps(say, dir));

test('apps are built when their sources have changed, and what is wrong with one is told', async () => {
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(dir, 'node_modules'));
  write('guest', `document.title = "${'table '.repeat(60)}";`);
  write('staff', 'import "./nowhere.js";');
  await assert.rejects(build(), /^Error: building apps\/staff failed:\n[^]*nowhere\.js/);
  assert.match(pageOf('guest'), /assets\/index-.*\.js/);
  write('staff', 'document.title = "kitchen";');
  assert.deepEqual(
    await build(),
    ['staff'],
    'what was built before the mistake is built again, or it is not built',
  );
  assert.match(pageOf('staff'), /assets\/index-.*\.js/);
  assert.deepEqual(await build(), []);
  assertCompressed(join(dir, 'apps/guest/dist/assets'));
  const results = said
    .filter((line) => !line.includes('…'))
    .map((line) => line.replace(/\d+\.\d s$/, 'in s'));
  assert.deepEqual(results, [
    '  ✗ guest and staff apps in s',
    '  ✓ guest and staff apps in s',
    '  ✓ guest and staff apps in s',
  ]);
});
