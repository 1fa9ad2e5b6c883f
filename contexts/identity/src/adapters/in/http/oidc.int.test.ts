import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBrowser } from '../../../testing/browser.ts';
import {
  ISSUER,
  MACHINE,
  ORIGIN,
  PASSWORD,
  openStore,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import {
  askForTokens,
  authorizationRequest,
  basic,
  CALLBACK,
  follow,
  signInAs,
} from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let origin: string;

before(async () => {
  world = await startWorld();
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

const exchange = (code: string, verifier: string) =>
  askForTokens(world.identity.http, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: CALLBACK,
    code_verifier: verifier,
  });

const refresh = (token: string) =>
  askForTokens(world.identity.http, { grant_type: 'refresh_token', refresh_token: token });

async function newCode() {
  const browser = createBrowser(origin);
  const request = authorizationRequest();
  const started = await browser.get(request.url);
  const done = await follow(
    browser,
    await browser.submit(started.location, { email: store.email, password: PASSWORD }),
  );
  return { ...request, browser, code: new URL(done.location).searchParams.get('code') ?? '', done };
}

test('discovery tells what clients need, under the issuer’s name', async () => {
  const answer = await createBrowser(origin).get('/oidc/.well-known/openid-configuration');
  const document = JSON.parse(answer.text);
  assert.equal(document.issuer, ISSUER);
  assert.deepEqual(document.response_types_supported, ['code']);
  assert.deepEqual(document.code_challenge_methods_supported, ['S256']);
  assert.deepEqual(document.grant_types_supported.sort(), [
    'authorization_code',
    'client_credentials',
    'refresh_token',
  ]);
  assert.deepEqual(document.id_token_signing_alg_values_supported, ['EdDSA']);
  assert.equal(new URL(document.token_endpoint).pathname, '/oidc/token');
  assert.equal(new URL(document.authorization_endpoint).pathname, '/oidc/auth');
  assert.equal(document.userinfo_endpoint, undefined);
  assert.equal(document.registration_endpoint, undefined);
});

test('an address that the protocol does not have is a problem like any other', async () => {
  for (const [method, path] of [
    ['GET', '/oidc/nothing'],
    ['POST', '/oidc/nothing'],
    ['POST', '/oidc/jwks'],
  ] as const) {
    const response = await fetch(origin + path, { method });
    assert.equal(response.status, 404, `${method} ${path}`);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    const { code, correlationId } = (await response.json()) as Record<string, string>;
    assert.equal(code, 'not-found');
    assert.equal(correlationId, response.headers.get('x-correlation-id'));
  }
});

test('the published keys are the ones that everybody verifies with', async () => {
  const answer = await createBrowser(origin).get('/oidc/jwks');
  const { keys } = JSON.parse(answer.text);
  assert.deepEqual(
    keys.map(({ kid, x }: { kid: string; x: string }) => ({ kid, x })),
    (await world.identity.jwks()).keys.map(({ kid, x }) => ({ kid, x })),
  );
  assert.ok(!answer.text.includes('"d"'), 'no private part');
});

test('staff sign in with code and PKCE, and get tokens with their role and store', async () => {
  const { code, verifier, state, done } = await newCode();
  assert.equal(new URL(done.location).searchParams.get('state'), state);
  assert.equal(new URL(done.location).searchParams.get('iss'), ISSUER);
  const { status, body } = await exchange(code, verifier);
  assert.equal(status, 200);
  const claims = await world.options.verifier.verify(body.access_token);
  assert.equal(claims['iss'], ISSUER);
  assert.equal(claims['aud'], 'hiorder');
  assert.equal(claims.role, 'owner');
  assert.equal(claims['store'], store.id);
  assert.equal(claims['name'], '지우');
  assert.ok(claims.jti && claims.exp);
  assert.equal(body.expires_in, 600);
  const id = JSON.parse(Buffer.from(body.id_token.split('.')[1]!, 'base64url').toString());
  assert.equal(id.aud, 'hiorder-web');
  assert.equal(id.sub, claims.sub);
  assert.equal(id.email, store.email);
  assert.equal(id.remember, false);
});

test('whoever wants to stay signed in gets a cookie that outlives the browser, and the application is told', async () => {
  const { tokens, browser } = await signInAs(origin, world.identity.http, {
    email: store.email,
    remember: true,
  });
  const session = browser.cookies().find(({ name }) => name === 'hiorder_op');
  assert.match(session?.attributes ?? '', /expires=/i);
  assert.match(session?.attributes ?? '', /httponly/i);
  assert.match(session?.attributes ?? '', /samesite=lax/i);
  assert.match(session?.attributes ?? '', /path=\/oidc/i);
  const id = JSON.parse(Buffer.from(tokens.id_token.split('.')[1]!, 'base64url').toString());
  assert.equal(id.remember, true);
});

test('without "stay signed in" the cookie ends with the browser', async () => {
  const { browser } = await newCode();
  const session = browser.cookies().find(({ name }) => name === 'hiorder_op');
  assert.doesNotMatch(session?.attributes ?? 'expires=', /expires=/i);
});

test('a second application window needs no password', async () => {
  const { browser } = await newCode();
  const request = authorizationRequest();
  const done = await follow(browser, await browser.get(request.url));
  const { status } = await exchange(new URL(done.location).searchParams.get('code') ?? '', request.verifier);
  assert.equal(status, 200);
});

test('a code is good once; its second use takes back what it gave', async () => {
  const { code, verifier } = await newCode();
  const first = await exchange(code, verifier);
  assert.equal(first.status, 200);
  const second = await exchange(code, verifier);
  assert.equal(second.status, 400);
  assert.equal(second.body.error, 'invalid_grant');
  assert.equal((await refresh(first.body.refresh_token)).body.error, 'invalid_grant');
});

test('of many exchanges of one code at once, one succeeds', async () => {
  const { code, verifier } = await newCode();
  const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(code, verifier)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

for (const [why, change] of [
  ['a wrong verifier', { code_verifier: 'x'.repeat(43) }],
  ['no verifier', { code_verifier: '' }],
  ['another redirect address', { redirect_uri: `${ORIGIN}/elsewhere` }],
  ['an invented code', { code: 'x'.repeat(43) }],
] as const) {
  test(`a code is not exchanged with ${why}`, async () => {
    const { code, verifier } = await newCode();
    const { status } = await askForTokens(world.identity.http, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
      ...change,
    });
    assert.equal(status, 400);
  });
}

test('a code is not exchanged by another client, or with a wrong secret', async () => {
  await world.identity.seed.registerMachineClient({ ...MACHINE, storeId: store.id, name: 'POS' });
  const { code, verifier } = await newCode();
  const fields = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: verifier };
  const other = await askForTokens(world.identity.http, fields, basic(MACHINE.clientId, MACHINE.secret));
  assert.equal(other.status, 400);
  const wrong = await askForTokens(world.identity.http, fields, basic('hiorder-web', 'wrong'));
  assert.equal(wrong.status, 401);
  const hash = await askForTokens(world.identity.http, fields, basic('hiorder-web', 'undefined'));
  assert.equal(hash.status, 401);
});

test('a request without PKCE, or with the plain method, gets no code', async () => {
  for (const extra of [
    { code_challenge: undefined, code_challenge_method: undefined },
    { code_challenge_method: 'plain' },
  ]) {
    const answer = await createBrowser(origin).get(authorizationRequest(extra).url);
    assert.equal(new URL(answer.location).searchParams.get('error'), 'invalid_request');
  }
});

test('an unknown redirect address is never redirected to', async () => {
  const answer = await createBrowser(origin).get(
    authorizationRequest({ redirect_uri: 'https://evil.example/x' }).url,
  );
  assert.equal(answer.status, 400);
  assert.equal(answer.location, '');
  assert.match(answer.headers.get('content-type') ?? '', /html/);
  assert.doesNotMatch(answer.text, /evil/);
});
