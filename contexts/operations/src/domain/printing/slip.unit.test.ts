import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordered } from '../../testing/sample-orders.ts';
import { cancellationSlip, testSlip, ticketSlip, type Slip, type TicketOnPaper } from './slip.ts';

const line = ordered().lines[0]!;
const soju = { ...line, name: '참이슬', station: 'bar', quantity: 1, options: [], needsIdCheck: true };
const stew = { ...line, note: '국물 넉넉히' };
const ticket = (change: Partial<TicketOnPaper> = {}): TicketOnPaper => ({
  order: ordered({ lines: [stew, soju] }),
  ...{ tableName: '창가 2', station: null, printer: '주방', copy: 0, locale: 'ko', time: '03-01 12:00' },
  ...change,
});
const texts = (slip: Slip | undefined): string[] =>
  (slip ?? []).map((block) => {
    if (block.kind === 'rule') return '—';
    return block.kind === 'pair' ? `${block.left} | ${block.right}` : block.text;
  });

test('a ticket says where, what, how many, with what, and what to look out for', () => {
  assert.deepEqual(texts(ticketSlip(ticket())), [
    ...['테이블 창가 2 | #37', '03-01 12:00 | 주방', '—'],
    ...['김치찌개 | ×2', '+ 라면사리', '※ 국물 넉넉히'],
    ...['참이슬 | ×1', '신분증 확인'],
    ...['—', '합계 | 3'],
  ]);
});

test('a station reads only what it makes; one that has nothing to do has no ticket', () => {
  const bar = texts(ticketSlip(ticket({ station: 'bar' })));
  assert.deepEqual(bar.slice(1), ['03-01 12:00 | 주방', '—', '참이슬 | ×1', '신분증 확인', '—', '합계 | 1']);
  assert.equal(ticketSlip(ticket({ station: 'fry' })), undefined);
});

test('a cancelled order is taken back in few lines: where, which, what, why', () => {
  const { copy: _, ...printed } = ticket({ station: 'kitchen' });
  const slip = (reason: string | null) =>
    texts(cancellationSlip({ ...printed, time: '03-01 12:09', reason }));
  assert.deepEqual(slip('재료가 떨어졌어요'), [
    ...['취소', '테이블 창가 2 | #37', '03-01 12:09 | 주방', '—', '김치찌개 | ×2'],
    '※ 재료가 떨어졌어요',
  ]);
  assert.equal(slip(null).at(-1), '김치찌개 | ×2');
  assert.equal(cancellationSlip({ ...printed, station: 'grill', reason: null }), undefined);
});

test('a copy is marked above everything else, in the language of the store', () => {
  assert.deepEqual(ticketSlip(ticket({ copy: 2 }))?.[0], { kind: 'banner', text: '재출력 2', size: 'large' });
  const first = (locale: string) => texts(ticketSlip(ticket({ copy: 1, locale })))[0];
  assert.deepEqual(['ko-KR', 'en', 'ja', 'zh-CN', 'fr'].map(first), [
    '재출력 1',
    'REPRINT 1',
    '再印刷 1',
    '重印 1',
    '재출력 1',
  ]);
});

test('a test page says which printer it is and shows all our letters', () => {
  const printer = { name: '주방', host: '192.168.0.50', port: 9100, paper: 58, station: null } as const;
  const shown = texts(testSlip(printer, { locale: 'ko', time: '03-01 12:00' })).join('\n');
  for (const said of ['시험 인쇄', '주방', '192.168.0.50:9100 | 58 mm', '뷁', 'カタカナ', '汉字'])
    assert.ok(shown.includes(said), said);
});
