import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPushService, PUSH_SERVICES } from './push-services.ts';

test('the services of the browsers are known, with what is below them', () => {
  for (const endpoint of [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])
    assert.ok(isPushService(endpoint, PUSH_SERVICES), endpoint);
});

test('nothing else is called from inside', () => {
  for (const endpoint of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com@10.0.0.1/x',
    'https://evilpush.apple.com.example/x',
    'https://notpush.apple.com/x',
    'https://localhost/x',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
  ])
    assert.ok(!isPushService(endpoint, PUSH_SERVICES), endpoint);
  assert.ok(isPushService('http://127.0.0.1:4000/x', ['http://127.0.0.1:4000']));
  assert.ok(!isPushService('http://127.0.0.1:4001/x', ['http://127.0.0.1:4000']));
});
