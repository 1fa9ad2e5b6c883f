import assert from 'node:assert/strict';
import { test } from 'node:test';
import { category, menuItem } from '../items.fixture.ts';
import { rowsOf } from './columns.ts';
import { formatCsv, parseCsv } from './csv.ts';
import { planOf } from './plan.ts';

const categories = [category('stews', 0, '찌개'), category('drinks', 1, '음료')];
const stew = menuItem('stew', {
  name: { ko: '김치찌개', en: 'Kimchi, "stew"' },
  tags: ['new'],
  spicy: 2,
  origin: [
    { ingredient: { ko: '배추', en: 'Cabbage' }, country: { ko: '국내산', en: 'Korea' } },
    { ingredient: { ko: '쌀' }, country: { ko: '국내산' } },
  ],
});
const menu = {
  ...{ categories, items: new Map([[stew.id, stew]]) },
  ...({ language: 'ko', currency: 'KRW' } as const),
};
const plan = (...lines: string[]) => planOf(parseCsv(lines.join('\n')), menu);

test('a menu that comes back as it went changes nothing', () => {
  const table = parseCsv(formatCsv(rowsOf([stew], menu)));
  assert.deepEqual(
    planOf(table, menu)?.rows.map(({ kind, problems }) => [kind, problems]),
    [['same', []]],
  );
});

test('each row says what it will do; columns that are not there change nothing', () => {
  const found = plan('id,name_ko,price,category,colour', 'stew,김치찌개,9500,음료,red', ',콜라,2000,음료,');
  assert.deepEqual(found?.unknown, ['colour']);
  const [first, second] = found?.rows ?? [];
  assert.deepEqual([first?.kind, first?.fields, first?.line], ['change', ['categoryId', 'price'], 2]);
  assert.deepEqual(
    [second?.kind, second?.content?.categoryId, second?.content?.price.amount],
    ['new', 'drinks', 2000],
  );
});

test('hours are read as they are written, and taken away by an empty cell', () => {
  const lunch = [{ days: [1, 2, 3, 4, 5], from: '11:00', to: '14:00' }];
  const rows = (cell: string) => plan('id,hours', `stew,${cell}`)?.rows ?? [];
  assert.deepEqual(rows('mon-fri 11:00-14:00')[0]?.content?.availableHours, lunch);
  assert.deepEqual(rows('')[0]?.kind, 'same');
  assert.deepEqual(rows('noon')[0]?.problems, [{ code: 'bad-cell', column: 'hours' }]);
});

test('origins are read in each language', () => {
  const [row] = plan('id,origin_ko,origin_en', 'stew,배추: 중국산,Cabbage: China')?.rows ?? [];
  assert.deepEqual(
    [row?.kind, row?.content?.origin],
    ['change', [{ ingredient: { ko: '배추', en: 'Cabbage' }, country: { ko: '중국산', en: 'China' } }]],
  );
  assert.deepEqual(plan('id,origin_ko', 'stew,배추')?.rows[0]?.problems, [
    { code: 'bad-cell', column: 'origin_ko' },
  ]);
});

test('a dish stays as hot as it was where the cell says nothing, and is made mild only by a 0', () => {
  const row = (cell: string) => plan('id,spicy', `stew,${cell}`)?.rows[0];
  assert.deepEqual([row('')?.kind, row('')?.content?.spicy], ['same', 2]);
  assert.deepEqual([row('0')?.kind, row('0')?.content?.spicy], ['change', 0]);
  assert.deepEqual(row('4')?.problems, [{ code: 'bad-cell', column: 'spicy' }]);
});

test('what is wrong is named by line and column', () => {
  const rows = plan(
    'id,name_ko,price,category',
    'gone,x,1,찌개',
    ',,abc,없음',
    'stew,a,1,찌개',
    'stew,b,2,찌개',
  )?.rows;
  assert.deepEqual(
    rows?.map(({ kind, problems }) => [kind, problems.map(({ code, column }) => `${code} ${column ?? ''}`)]),
    [
      ['wrong', ['unknown-item id']],
      ['wrong', ['bad-cell category', 'name-required name_ko', 'bad-cell price']],
      ['change', []],
      ['wrong', ['twice ']],
    ],
  );
});

test('a file that is no menu is none', () => {
  assert.equal(plan('foo,bar', '1,2'), undefined);
  assert.equal(plan(), undefined);
});
