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
  webClient,
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

test('a refresh token is exchanged for a new one each time', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const second = await refresh(tokens.refresh_token);
  assert.equal(second.status, 200);
  assert.notEqual(second.body.refresh_token, tokens.refresh_token);
  const third = await refresh(second.body.refresh_token);
  assert.equal(third.status, 200);
  assert.equal((await world.options.verifier.verify(third.body.access_token)).role, 'owner');
});

test('a refresh token that is used twice takes all its successors with it', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const second = await refresh(tokens.refresh_token);
  const stolen = await refresh(tokens.refresh_token);
  assert.equal(stolen.status, 400);
  assert.equal(stolen.body.error, 'invalid_grant');
  assert.equal((await refresh(second.body.refresh_token)).body.error, 'invalid_grant');
});

test('of many refreshes with one token at once, one succeeds', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(tokens.refresh_token)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

test('a revoked refresh token is worth nothing', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const answer = await world.identity.http.inject({
    method: 'POST',
    url: '/oidc/token/revocation',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: webClient },
    payload: new URLSearchParams({ token: tokens.refresh_token }).toString(),
  });
  assert.equal(answer.statusCode, 200);
  assert.equal((await refresh(tokens.refresh_token)).body.error, 'invalid_grant');
});

test('no token stands readable in the database', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const { rows } = await world.database.pool.query('select * from oidc_payload');
  assert.ok(rows.length > 0);
  const dump = JSON.stringify(rows);
  assert.ok(!dump.includes(tokens.refresh_token));
});

test('an account that is disabled gets no further tokens and no quiet sign-in', async () => {
  const other = await openStore(world, '떠나는 식당');
  const { tokens, browser } = await signInAs(origin, world.identity.http, { email: other.email });
  await world.database.pool.query('update account set disabled = true where email = $1', [other.email]);
  assert.equal((await refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  const answer = await browser.get(authorizationRequest().url);
  assert.match(answer.location, /^\/oidc\/interaction\//);
});

test('signing out ends the session and its refresh tokens, and comes back to us', async () => {
  const { tokens, browser } = await signInAs(origin, world.identity.http, {
    email: store.email,
    remember: true,
  });
  const query = new URLSearchParams({
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: `${ORIGIN}/staff/`,
  });
  const page = await browser.get(`/oidc/session/end?${query.toString()}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /data-now/, 'the tap in our app was the question');
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const forged = await browser.submit('/oidc/session/end/confirm', { xsrf: 'wrong', logout: 'yes' });
  assert.equal(forged.status, 400);
  const again = await browser.get(`/oidc/session/end?${query.toString()}`);
  const fresh = /name="xsrf" value="([^"]+)"/.exec(again.text)?.[1] ?? xsrf;
  const done = await browser.submit('/oidc/session/end/confirm', { xsrf: fresh, logout: 'yes' });
  assert.equal(done.status, 303);
  assert.equal(done.location, `${ORIGIN}/staff/`);
  assert.equal((await refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  const next = await browser.get(authorizationRequest().url);
  assert.match(next.location, /^\/oidc\/interaction\//);
});

test('a machine signs in with its secret, by header or in the body, for its store', async () => {
  await world.identity.seed.registerMachineClient({ ...MACHINE, storeId: store.id, name: '카운터 POS' });
  const { http } = world.identity;
  const byHeader = await askForTokens(
    http,
    { grant_type: 'client_credentials' },
    basic(MACHINE.clientId, MACHINE.secret),
  );
  const inBody = await http.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: MACHINE.clientId,
      client_secret: MACHINE.secret,
    }).toString(),
  });
  for (const token of [byHeader.body.access_token, inBody.json().access_token]) {
    const claims = await world.options.verifier.verify(token);
    assert.equal(claims.role, 'machine');
    assert.equal(claims['store'], store.id);
    assert.equal(claims['name'], '카운터 POS');
    assert.equal(claims.sub, MACHINE.clientId);
  }
});

test('a machine’s earlier secret stops working; nobody’s hash is a secret', async () => {
  const { http, seed } = world.identity;
  const machine = { clientId: 'changing', storeId: store.id, name: 'POS' };
  await seed.registerMachineClient({ ...machine, secret: 'a'.repeat(40) });
  await seed.registerMachineClient({ ...machine, secret: 'b'.repeat(40) });
  const ask = (secret: string) =>
    askForTokens(http, { grant_type: 'client_credentials' }, basic('changing', secret));
  assert.equal((await ask('a'.repeat(40))).status, 401);
  assert.equal((await ask('b'.repeat(40))).status, 200);
  const { rows } = await world.database.pool.query(
    `select secret_hash from machine_client where client_id = 'changing'`,
  );
  assert.equal((await ask((rows[0].secret_hash as Buffer).toString('base64url'))).status, 401);
  assert.equal((await ask('')).status, 400);
});

test('a machine gets no refresh token and no code', async () => {
  await world.identity.seed.registerMachineClient({ ...MACHINE, storeId: store.id, name: 'POS' });
  const { body } = await askForTokens(
    world.identity.http,
    { grant_type: 'client_credentials' },
    basic(MACHINE.clientId, MACHINE.secret),
  );
  assert.equal(body.refresh_token, undefined);
  const answer = await createBrowser(origin).get(authorizationRequest({ client_id: MACHINE.clientId }).url);
  assert.equal(answer.status, 400);
});

test('the provider answers bad input without falling over', async () => {
  const { http } = world.identity;
  const post = (payload: string, type: string) =>
    http.inject({
      method: 'POST',
      url: '/oidc/token',
      headers: { 'content-type': type, authorization: webClient },
      payload,
    });
  assert.equal((await post('grant_type=nothing', 'application/x-www-form-urlencoded')).statusCode, 400);
  assert.equal((await post('{}', 'application/json')).statusCode, 400);
  assert.equal(
    (await post('x'.repeat(200_000), 'application/x-www-form-urlencoded')).statusCode >= 400,
    true,
  );
  assert.equal((await http.inject('/oidc/nothing-here')).statusCode, 404);
  assert.equal((await http.inject('/oidc/interaction/unknown')).statusCode, 400);
});
