import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routesOf } from '@hiorder/http';
import { startInsight, tokenOf, type InsightFixture } from '../../../testing/insight-fixture.ts';
import { menuAndFloor, STORE, thursday, thursdayAt, weekBefore } from '../../../testing/thursday.ts';
import { registered } from '../../../testing/told-events.ts';

describe('sales of a store', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight(thursdayAt('23:00'));
    await insight.tell(...menuAndFloor(), ...thursday(), ...weekBefore());
  });
  after(() => insight.stop());

  it('leave as a file that spreadsheets can read', async () => {
    const token = tokenOf(STORE);
    const english = await insight.get('/api/sales/export.csv?from=2026-03-05&to=2026-03-12', {
      ...{ token, headers: { 'accept-language': 'en' } },
    });
    assert.equal(english.headers['content-type'], 'text/csv; charset=utf-8');
    assert.match(String(english.headers['content-disposition']), /sales-2026-03-05-2026-03-12\.csv/);
    const [heading, ...rows] = english.text.replace('\ufeff', '').trimEnd().split('\r\n');
    assert.equal(heading, 'Business day,Category,Item,Item ID,Orders,Portions,Revenue,Currency');
    assert.deepEqual(rows, [
      '2026-03-05,식사,Kimchi Stew,stew,1,1,12000,KRW',
      '2026-03-12,식사,Kimchi Stew,stew,2,3,33000,KRW',
      '2026-03-12,술,"소주, 360ml",soju,1,1,5000,KRW',
      "2026-03-12,식사,'=공기밥,rice,1,4,3000,KRW",
    ]);
    assert.match((await insight.get('/api/sales/export.csv', { token })).text, /^\ufeff영업일,/);
  });

  it('belong to managers of the store, and to nobody else', async () => {
    const paths = routesOf(insight.context.http)
      .filter(({ method, url }) => method === 'GET' && url.startsWith('/api/sales/'))
      .map(({ url }) => url);
    assert.equal(paths.length, 12);
    await insight.tell(registered('elsewhere'));
    for (const path of paths) {
      assert.equal((await insight.get(path)).status, 401, path);
      for (const role of ['guest', 'member', 'staff', 'platform'])
        assert.equal(
          (await insight.get(path, { token: tokenOf(STORE, role) })).status,
          403,
          `${role} ${path}`,
        );
      const other = await insight.get(path, { token: tokenOf('elsewhere', 'owner') });
      assert.equal(other.status, 200, path);
      assert.doesNotMatch(other.text, /stew|[1-9]000/, path);
    }
  });
});
