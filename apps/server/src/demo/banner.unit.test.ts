import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printBanner, type BannerOptions } from './banner.ts';
import type { Demo } from './demo.ts';

const demo: Demo = {
  baseUrl: 'http://localhost:8080',
  store: { id: 's', name: '달빛식당' },
  tables: [{ id: 't', name: '1', code: 'a1', url: 'http://localhost:8080/t/a1' }],
  staff: { url: 'http://localhost:8080/staff/', email: 'jiwoo@dalbit.kr', password: 'of-the-demo' },
  machine: { tokenUrl: 'http://localhost:8080/oidc/token', clientId: 'pos', clientSecret: 'secret' },
  platform: { email: 'ops@hiorder.dev', password: 'of-the-platform' },
};

async function told(forPhones?: BannerOptions['forPhones']): Promise<string> {
  let text = '';
  await printBanner(demo, {
    write: (more) => (text += more),
    file: 'demo.json',
    ...(forPhones && { forPhones }),
  });
  return text;
}

test('tells where guests and staff go, and draws a code', async () => {
  const text = await told();
  for (const one of [demo.tables[0]!.url, demo.staff.url, demo.staff.email, demo.staff.password])
    assert.ok(text.includes(one), one);
  assert.match(text, /[▀▄█]{10}/);
  assert.doesNotMatch(text, /from a phone/);
});

test('the code is for phones, which are not this machine', async () => {
  const house = await told((url) => url.replace('localhost', '192.168.0.7'));
  assert.ok(house.includes('from a phone      http://192.168.0.7:8080/t/a1'), house);
  assert.notEqual(codeOf(house), codeOf(await told()));
});

const codeOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /[▀▄█]/.test(line))
    .join('\n');
