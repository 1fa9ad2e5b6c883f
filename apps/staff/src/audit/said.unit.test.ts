import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditEntry } from '@hiorder/contracts';
import { actorText, changeText, detailTexts, subjectText, type Terms } from './said.ts';
import { ko as menu } from '../menu/words/ko.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const terms: Terms = {
  words: ko,
  menu,
  roles: { staff: '직원', manager: '매니저' },
  locale: 'ko',
  currency: 'KRW',
  tableName: (name) => `${name}번`,
};
const entry = (details: Record<string, unknown>): AuditEntry => ({
  ...{ id: 'e', at: '', area: 'money', action: 'refund-requested', by: { kind: 'system' } },
  ...{ subject: { id: 's', name: null }, changes: [], details },
});

test('a price is money, a name is in the language of the reader, nothing is said so', () => {
  const price = changeText({ field: 'price', before: 8000, after: 9000 }, terms);
  assert.deepEqual(price, { field: '가격', before: '8,000원', after: '9,000원' });
  const name = { field: 'name', before: { ko: '파전', en: 'Pancake' }, after: null };
  assert.deepEqual(changeText(name, { ...terms, words: en, locale: 'en' }), {
    ...{ field: 'Name', before: 'Pancake', after: 'nothing' },
  });
});

test('how orders are taken is said in words, and so are hours', () => {
  const said = (field: string, before: unknown, after: unknown) => {
    const { field: name, before: from, after: to } = changeText({ field, before, after }, terms);
    return [name, from, to];
  };
  assert.deepEqual(said('counterPayment', false, true), ['카운터 결제', '아니요', '예']);
  assert.deepEqual(said('paymentMode', 'prepay', 'postpay'), ['결제 방식', '선불', '후불']);
  assert.deepEqual(said('mostPerItem', null, 5), ['메뉴 하나 주문 한도', '없음', '5']);
  assert.deepEqual(said('mostPerOrder', 20, null), ['한 번 주문 한도', '20', '없음']);
  const lunch = [{ days: [1], from: '11:00', to: '15:00' }];
  assert.deepEqual(said('openingHours', null, lunch), ['영업 시간', '없음', '월 11:00\u2060–\u206015:00']);
});

test('what a dish is, is said as its own page says it', () => {
  const said = (field: string, before: unknown, after: unknown) => {
    const { field: name, before: from, after: to } = changeText({ field, before, after }, terms);
    return [name, from, to];
  };
  assert.deepEqual(said('spicy', 0, 2), ['매운 정도', '안 매움', '매움']);
  assert.deepEqual(said('course', 'main', 'side'), ['분류', '메인', '사이드']);
  assert.deepEqual(said('tags', [], ['signature', 'new']), ['표시', '없음', '대표, 신메뉴']);
  assert.deepEqual(said('allergens', ['wheat'], []), ['알레르기', '밀', '없음']);
  assert.deepEqual(said('photo', null, 'f00d'), ['사진', '없음', '그림']);
  const origin = { ingredient: { ko: '배추' }, country: { ko: '국내산' } };
  assert.deepEqual(said('origin', [], [origin]), ['원산지', '없음', '배추 국내산']);
});

test('a logo is there or not; of another one there is nothing to read', () => {
  const said = (before: unknown, after: unknown) => changeText({ field: 'logo', before, after }, terms);
  assert.deepEqual(said(null, 'f00d'), { field: '로고', before: '없음', after: '그림' });
  assert.deepEqual(said('f00d', null), { field: '로고', before: '그림', after: '없음' });
  assert.deepEqual(said('f00d', 'cafe'), { field: '로고', before: undefined, after: undefined });
});

test('what is too much for a line, or looks the same in it, is only named', () => {
  const groups = { field: 'optionGroups', before: [{ id: 'b' }], after: [{ id: 'a' }] };
  assert.deepEqual(changeText(groups, terms), { field: '옵션', before: undefined, after: undefined });
  const english = { field: 'name', before: { ko: '파전' }, after: { ko: '파전', en: 'Pancake' } };
  assert.deepEqual(changeText(english, terms), { field: '이름', before: undefined, after: undefined });
});

test('details are short and in order; nobody is a machine, or nobody', () => {
  assert.deepEqual(detailTexts(entry({ reason: '식었어요', total: 9000, number: 12 }), terms), [
    ...['#12', '9,000원', '식었어요'],
  ]);
  assert.deepEqual(detailTexts(entry({ role: 'manager', previous: 'staff' }), terms), ['직원 → 매니저']);
  assert.deepEqual(detailTexts(entry({ extraMinutes: 20, endsAt: null }), terms), ['+20분']);
  assert.equal(actorText({ kind: 'system' }, terms), '자동');
  assert.equal(actorText({ kind: 'machine', id: 'pos' }, terms), '기기');
});

test('why money went back is in the language of the reader where nobody has said it', () => {
  const there = entry({ amount: 4000, reason: 'returned at the provider', orderId: 'o' });
  assert.deepEqual(detailTexts(there, terms), ['4,000원', '결제사에서 직접 환불됨']);
  assert.deepEqual(detailTexts(there, { ...terms, locale: 'zh' }).at(-1), '已在支付机构直接退款');
});

test('a table is called one, a dish by its name, and the store not at all', () => {
  const named = (action: string) => ({ ...entry({}), action, subject: { id: 's', name: '5' } });
  assert.equal(subjectText(named('counter-payment'), terms), '5번');
  assert.equal(subjectText(named('counter-payment-taken-back'), terms), '5번');
  assert.equal(subjectText(named('menu-item-changed'), terms), '5');
  assert.equal(subjectText(named('ordering-paused'), terms), null);
  assert.equal(subjectText(entry({}), terms), null);
});

test('what was counted is said in portions', () => {
  assert.deepEqual(detailTexts(entry({ quantity: 4 }), terms), ['4개']);
  assert.deepEqual(detailTexts(entry({ quantity: 4 }), { ...terms, words: en }), ['4 left']);
});
