import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  orderingPolicyChanged,
  storeProfileChanged,
  type Actor,
  type OrderingRules,
} from '@hiorder/contracts';
import { Check } from 'typebox/value';
import { recorded } from '../../domain/audit/recorded.ts';
import { policyRules } from './policy-rules.ts';

const minji: Actor = { kind: 'staff', id: 'minji', name: '민지' };
const before: OrderingRules = {
  ...{ paymentMode: 'prepay', counterPayment: false, openingHours: null },
  ...{ mostPerItem: null, mostPerOrder: null },
};
const lunch = [{ days: [1, 2, 3, 4, 5], from: '11:00', to: '15:00' }];

/** What the trail says of it; `told`: as the event has it. */
function trailOf(told: object) {
  const data = { storeId: 's', paymentMode: 'prepay', at: '2026-03-12T02:00:00.000Z', by: minji, ...told };
  assert.ok(Check(orderingPolicyChanged.schema, data), 'it can be read');
  const { told: rule } = policyRules.find(({ definition }) => definition === orderingPolicyChanged)!;
  return recorded(rule(data)!, { before: undefined, caller: undefined });
}

test('whatever of how a store takes orders was changed is told, the first time, too', () => {
  const counter = trailOf({ ...before, counterPayment: true, before });
  assert.deepEqual(counter, {
    ...{ area: 'policy', action: 'ordering-policy-changed', by: minji, details: {} },
    changes: [{ field: 'counterPayment', before: false, after: true }],
  });
  const more = trailOf({ ...before, openingHours: lunch, mostPerItem: 5, mostPerOrder: 20, before });
  assert.deepEqual(more?.changes, [
    { field: 'openingHours', before: null, after: lunch },
    { field: 'mostPerItem', before: null, after: 5 },
    { field: 'mostPerOrder', before: null, after: 20 },
  ]);
  assert.equal(trailOf({ ...before, before }), undefined, 'saved as it was');
});

test('an event of before it told all of this is read, and says what it knows', () => {
  const old = trailOf({ paymentMode: 'postpay' });
  assert.deepEqual([old?.by, old?.changes, old?.details], [minji, [], { paymentMode: 'postpay' }]);
});

test('a logo that comes, changes or goes is told; a profile of before there were any is no change', () => {
  const profile = {
    ...{ name: '달빛식당', locale: 'ko', currency: 'KRW', timeZone: 'Asia/Seoul' },
    ...{ dayEndsAt: '05:00', accent: '#F04E23' },
  };
  const { told } = policyRules.find(({ definition }) => definition === storeProfileChanged)!;
  const changesOf = (before: object, after: object) => {
    const data = { storeId: 's', at: '2026-03-12T02:00:00.000Z', ...after };
    assert.ok(Check(storeProfileChanged.schema, data), 'it can be read');
    return recorded(told(data)!, { before: { ...before }, caller: minji })?.changes;
  };
  const [moon, star] = [
    { ...profile, logo: 'moon' },
    { ...profile, logo: 'star' },
  ];
  assert.deepEqual(changesOf(profile, moon), [{ field: 'logo', before: null, after: 'moon' }]);
  assert.deepEqual(changesOf(moon, star), [{ field: 'logo', before: 'moon', after: 'star' }]);
  assert.deepEqual(changesOf(star, profile), [{ field: 'logo', before: 'star', after: null }]);
  assert.equal(changesOf(profile, profile), undefined);
});
