import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routesOf } from '@hiorder/http';
import { asManager, startInsight, tokenOf, type InsightFixture } from '../../../testing/insight-fixture.ts';
import { rowsOfCsv } from '../../../testing/csv-file.ts';
import { menuAndFloor, STORE, thursday, thursdayAt, weekBefore } from '../../../testing/thursday.ts';
import { party, refundAsked, refunded, registered } from '../../../testing/told-events.ts';

describe('sales of a store', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight(thursdayAt('23:00'));
    await asManager(() => insight.tell(...menuAndFloor(), ...thursday(), ...weekBefore()));
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

  const file = async (view: string, from = '2026-03-12'): Promise<string> => {
    const path = `/api/sales/export.csv?from=${from}&to=2026-03-12&view=${view}`;
    const headers = { 'accept-language': 'en' };
    const answer = await insight.get(path, { token: tokenOf(STORE), headers });
    assert.equal(answer.status, 200, view);
    assert.match(String(answer.headers['content-disposition']), new RegExp(`sales-${view}-${from}-`));
    return answer.text;
  };

  it('leave order by order, with what was cancelled and given back', async () => {
    const rows = rowsOfCsv(await file('orders'));
    assert.deepEqual(
      rows.map((row) => [
        row.Time,
        row.Kind,
        row.Table,
        row.Portions,
        row.Amount,
        row['Given back'],
        row.Revenue,
      ]),
      [
        ['12:00', 'Order', '7', '6', '32000', '8000', '24000'],
        ['18:05', 'Order', '8', '1', '12000', '0', '12000'],
        ['18:10', 'Cancelled', '8', '1', '20000', '0', '0'],
        ['01:00', 'Order', '7', '1', '5000', '0', '5000'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => [row.Payment, row.Reason, row['Order ID']]),
      [
        ['toss 카드', '식었어요', 'lunch-1'],
        ['toss 카드', '', 'evening-1'],
        ['toss 카드', '품절', 'evening-2'],
        ['Counter', '', 'night-1'],
      ],
    );
  });

  it('leave as whatever the screen shows', async () => {
    assert.match(
      await file('days', '2026-03-05'),
      /\r\n2026-03-05,1,12000,0,1,0,KRW\r\n.*\r\n2026-03-12,3,41000,1,2,5,KRW\r\n$/s,
    );
    assert.match(await file('hours'), /\r\n12:00,1,24000,0,KRW\r\n.*\r\n01:00,1,5000,0,KRW\r\n/s);
    assert.match(await file('categories'), /\r\n식사,7,36000,KRW\r\n술,1,5000,KRW\r\n/);
    assert.match(await file('options'), /\r\nKimchi Stew,.*,2,\d+,KRW\r\n$/);
    assert.match(await file('tables'), /\r\n7,2,29000,1,3,,1,KRW\r\n8,1,12000,1,2,90,1,KRW\r\n$/);
    assert.match(await file('weekdays'), /Currency\r\nThursday,1,05:00,0,0,KRW\r\n/);
    assert.match(
      await file('weekdays'),
      /\r\nThursday,1,12:00,1,24000,KRW\r\n.*\r\nThursday,1,01:00,1,5000,KRW\r\n/s,
    );
    assert.match(await file('preparation'), /\r\nKimchi Stew,stew,2,60,600\r\n'=공기밥,rice,1,60,600\r\n$/);
    assert.match(await file('payments'), /\r\ntoss 카드,2,36000,8000,KRW\r\nCounter,1,5000,0,KRW\r\n$/);
    assert.match(
      await file('losses'),
      /\r\nCancelled,.*,품절,1,20000,KRW\r\nRefunded,Staff,식었어요,1,8000,KRW\r\n$/,
    );
    const before = party(STORE, 'party-before', 'table-7');
    const back = { amount: 2_000, reason: 'returned at the provider', at: thursdayAt('12:30', 5) };
    await insight.tell(
      refundAsked(before, 'before-1', back),
      refunded(before, 'before-1', { ...back, refunded: 2_000 }),
    );
    assert.match(
      await file('losses', '2026-03-05'),
      /\r\nRefunded,System,Given back at the payment provider,1,2000,KRW\r\n/,
    );
    const [first] = rowsOfCsv(await file('orders', '2026-03-05'));
    assert.equal(first?.Reason, 'Given back at the payment provider');
    const unknown = await insight.get('/api/sales/export.csv?view=everything', { token: tokenOf(STORE) });
    assert.equal(unknown.status, 400);
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
