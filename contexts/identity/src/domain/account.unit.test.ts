import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAccountDetails, standingOf, type Account } from './account.ts';
import { emailKey } from './password.ts';

const account: Account = {
  id: 'a',
  email: 'a@b.kr',
  name: 'A',
  passwordHash: '',
  platformAdmin: false,
  disabled: false,
};

test('addresses are the same without regard to case and spaces', () => {
  assert.equal(emailKey('  Jiwoo@Dalbit.KR '), 'jiwoo@dalbit.kr');
});

test('a password has at least ten characters, as people count them', () => {
  const details = { email: 'a@b.kr', name: 'A' };
  assert.deepEqual(newAccountDetails({ ...details, password: '🍜'.repeat(9) }), {
    ok: false,
    error: { code: 'password-too-short' },
  });
  assert.equal(newAccountDetails({ ...details, password: '🍜'.repeat(10) }).ok, true);
});

test('the address is not a password', () => {
  assert.deepEqual(
    newAccountDetails({ email: 'long.name@dalbit.kr', name: 'A', password: 'Long.Name@dalbit.kr' }),
    {
      ok: false,
      error: { code: 'password-is-email' },
    },
  );
});

test('an account stands where its oldest membership is', () => {
  assert.deepEqual(
    standingOf(account, [
      { storeId: 's1', role: 'staff', standing: 'a' },
      { storeId: 's2', role: 'owner', standing: 'b' },
    ]),
    { role: 'staff', storeId: 's1', standing: 'a' },
  );
});

test('without a membership nobody gets in, unless the platform is theirs', () => {
  assert.equal(standingOf(account, []), undefined);
  assert.deepEqual(standingOf({ ...account, platformAdmin: true }, []), { role: 'platform' });
});

test('a disabled account is nobody', () => {
  assert.equal(standingOf({ ...account, disabled: true, platformAdmin: true }, []), undefined);
});
