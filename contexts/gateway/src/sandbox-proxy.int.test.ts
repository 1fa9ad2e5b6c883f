import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { browser } from './testing/browser.ts';
import { testGateway } from './testing/test-gateway.ts';

async function sandbox() {
  const http = createHttp({ context: 'sandbox', log: silentLog });
  const config = { auth: 'public' } as const;
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  http.get('/sandbox/checkout', { config }, (request, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; form-action 'self'")
      .send({ headers: request.headers, url: request.url }),
  );
  http.post('/sandbox/checkout', { config }, (request, reply) =>
    reply.header('x-body', String(request.body)).redirect('http://phone.test/pay/success?paymentKey=k', 303),
  );
  return { http, url: await http.listen({ port: 0, host: '127.0.0.1' }) };
}

test('the payment window is shown under our own address, without cookies or tokens', async () => {
  const { http, url } = await sandbox();
  const gateway = await testGateway({ sandboxUrl: url });
  const phone = browser(gateway.url);
  await phone.post('/api/guest-sessions', { code: 'abc' });
  const page = await phone.get('/sandbox/checkout?orderId=1&orderName=%EB%B6%88', {
    authorization: 'Bearer x',
  });
  assert.equal(page.status, 200);
  assert.equal(page.body.url, '/sandbox/checkout?orderId=1&orderName=%EB%B6%88');
  assert.equal(page.body.headers.cookie, undefined);
  assert.equal(page.body.headers.authorization, undefined);
  assert.equal(page.body.headers['x-forwarded-host'], new URL(gateway.url).host);
  assert.equal(page.headers.get('content-security-policy'), "default-src 'none'; form-action 'self'");
  const paid = await fetch(`${gateway.url}/sandbox/checkout`, {
    method: 'POST',
    body: new URLSearchParams({ action: 'approve' }),
    redirect: 'manual',
  });
  assert.equal(paid.status, 303);
  assert.equal(paid.headers.get('x-body'), 'action=approve');
  assert.equal(paid.headers.get('location'), 'http://phone.test/pay/success?paymentKey=k');
  await http.close();
  const gone = await phone.get('/sandbox/checkout');
  assert.equal(gone.status, 503);
  assert.equal(gone.body.code, 'dependency-unavailable');
  await gateway.close();
});

test('without a sandbox there is none', async () => {
  const gateway = await testGateway();
  assert.equal((await fetch(`${gateway.url}/sandbox/checkout`)).status, 404);
  await gateway.close();
});
