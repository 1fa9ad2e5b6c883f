import assert from 'node:assert/strict';
import { test } from 'node:test';
import { category, menuItem } from '../items.fixture.ts';
import { formatCsv, parseCsv } from './csv.ts';
import { optionRowsOf } from './option-columns.ts';
import { optionPlanOf } from './option-plan.ts';
import { planOf } from './plan.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const option = (id: string, ko: string, amount = 0) => ({
  ...{ id, name: { ko, en: `${ko}!` }, priceDelta: won(amount), allergens: ['milk'], soldOut: false },
});
const heat = {
  ...{ id: 'heat', name: { ko: '맵기', ja: '辛さ' }, min: 1, max: 1 },
  options: [option('mild', '순한맛'), option('hot', '매운맛', 500)],
};
const extras = {
  id: 'extras',
  name: { ko: '추가' },
  min: 0,
  max: 2,
  options: [option('egg', '계란', 1_000)],
};
const sharedHeat = { ...heat, id: 'shared-heat', options: [option('s-mild', '약하게')] };
const stew = menuItem('stew', { optionGroups: [heat, extras] });
const pot = menuItem('pot', { optionGroups: [{ ...sharedHeat, shared: true }] });
const rice = menuItem('rice');
const items = [stew, pot, rice];
const menu = {
  ...{ categories: [category('stews', 0, '찌개')], items: new Map(items.map((item) => [item.id, item])) },
  ...({ language: 'ko', currency: 'KRW' } as const),
  shared: new Map([['shared-heat', { ...sharedHeat, version: 1, usedBy: ['pot'] }]]),
};
const rowsFor = (table: string[][]) => optionPlanOf(table, menu)?.rows ?? [];
const plan = (...lines: string[]) => rowsFor(parseCsv(lines.join('\n')));
const groups = (lines: readonly ReturnType<typeof rowsFor>[number][]) => lines[0]?.content?.optionGroups;

test('options that come back as they went change nothing', () => {
  const table = parseCsv(formatCsv(optionRowsOf(items, menu)));
  assert.equal(table.length, 5);
  assert.deepEqual(
    rowsFor(table).map(({ name, kind, problems }) => [name, kind, problems]),
    [
      ['stew', 'same', []],
      ['pot', 'same', []],
    ],
  );
});

test('a dish has the groups and options of its lines, in their order; what no column says stays', () => {
  const rows = plan(
    'item_id,group_id,group_ko,option_id,option_ko,price',
    'stew,extras,추가,egg,계란후라이,1500',
    'stew,,토핑,,치즈,2000',
    'stew,,,,김,',
    'stew,heat,맵기,hot,매운맛,500',
  );
  assert.deepEqual([rows[0]?.kind, rows[0]?.fields, rows[0]?.problems], ['change', ['optionGroups'], []]);
  const [first, second, third] = groups(rows) ?? [];
  assert.deepEqual(
    [first?.max, first?.options[0]],
    [2, { ...extras.options[0], name: { ko: '계란후라이', en: '계란!' }, priceDelta: won(1_500) }],
  );
  assert.deepEqual(
    [second?.id, second?.options.map(({ name, priceDelta }) => [name.ko, priceDelta.amount])],
    [
      undefined,
      [
        ['치즈', 2_000],
        ['김', 0],
      ],
    ],
  );
  assert.deepEqual([third?.id, third?.name.ja, third?.options.length], ['heat', '辛さ', 1]);
});

test('one empty line of a dish takes its options away', () => {
  const rows = plan('item_id,group_ko,option_ko', 'stew,,');
  assert.deepEqual([rows[0]?.kind, groups(rows)], ['change', []]);
});

test('a dish takes what others share by its id, and nobody changes it here', () => {
  const file = (name: string) =>
    plan('item_id,group_id,group_ko,option_id,option_ko', `rice,shared-heat,맵기,s-mild,${name}`);
  assert.deepEqual([file('약하게')[0]?.kind, groups(file('약하게'))?.[0]?.id], ['change', 'shared-heat']);
  assert.deepEqual(file('세게')[0]?.problems, [{ code: 'shared' }]);
});

test('what is wrong is named by line and column', () => {
  const rows = plan(
    'item_id,group_id,group_ko,min,max,option_id,option_ko,price,sold_out',
    'gone,,a,0,1,,b,0,',
    'stew,nothing,맵기,2,1,,,x,maybe',
    'stew,heat,맵기,1,1,else,순한맛,0,no',
  );
  assert.deepEqual(
    rows.map(({ line, kind, problems }) => [
      line,
      kind,
      problems.map((one) => `${one.line ?? ''} ${one.code} ${one.column ?? ''}`),
    ]),
    [
      [2, 'wrong', [' unknown-item item_id']],
      [
        3,
        'wrong',
        [
          '3 bad-cell group_id',
          '3 bad-cell sold_out',
          '3 name-required option_ko',
          '3 bad-cell price',
          '3 bad-cell min',
          '4 bad-cell option_id',
        ],
      ],
    ],
  );
});

test('each of the two files is known by its first line', () => {
  const table = parseCsv('id,name_ko\n,콜라');
  assert.equal(optionPlanOf(table, menu), undefined);
  assert.equal(planOf(optionRowsOf(items, menu), menu), undefined);
});
