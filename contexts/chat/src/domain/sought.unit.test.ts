import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeking } from './sought.ts';

test('what is sought is found however it was written', () => {
  const found = seeking('  땅콩  알레르기 ');
  assert.ok(found('저는 땅콩 알레르기가 있어요'));
  assert.ok(!found('땅콩이 들어가나요?'));
  assert.ok(seeking('WIFI')('Ｗifi 비밀번호가 뭐예요?'));
});
