import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newMemberDetails } from './member.ts';

const PASSWORD = 'correct horse battery';
const codeOf = (o: { email: string; password: string }) => {
  const details = newMemberDetails(o);
  return details.ok ? 'ok' : details.error.code;
};

test('a member is an address, whatever its case, and a password', () => {
  assert.deepEqual(newMemberDetails({ email: ' Mina@Example.KR ', password: PASSWORD }), {
    ok: true,
    value: { email: 'mina@example.kr' },
  });
});

test('what is no address signs nobody up', () => {
  for (const email of ['', 'mina', 'mina@', '@example.kr', 'mi na@example.kr', 'mina@example.kr\nx'])
    assert.equal(codeOf({ email, password: PASSWORD }), 'email-invalid', email);
});

test('a password is ten characters at least, and not the address', () => {
  assert.equal(codeOf({ email: 'mina@example.kr', password: '123456789' }), 'password-too-short');
  assert.equal(codeOf({ email: 'mina@example.kr', password: '비밀번호열글자입니다' }), 'ok');
  assert.equal(codeOf({ email: 'mina@example.kr', password: 'Mina@Example.kr' }), 'password-is-email');
});
