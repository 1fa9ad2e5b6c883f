import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ORIGIN,
  openStore,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import {
  askForTokens,
  authorizationRequest,
  CALLBACK,
  follow,
  signInAs,
  webClient,
} from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let origin: string;
/** Between the clock of identity and the world's. */
let laterMs = 0;
const MINUTE = 60_000;

before(async () => {
  world = await startWorld({ clock: { now: () => new Date(Date.now() + laterMs) } });
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

const refresh = (token: string) =>
  askForTokens(world.identity.http, { grant_type: 'refresh_token', refresh_token: token });

test('a refresh token is exchanged for a new one each time', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const second = await refresh(tokens.refresh_token);
  assert.equal(second.status, 200);
  assert.notEqual(second.body.refresh_token, tokens.refresh_token);
  const third = await refresh(second.body.refresh_token);
  assert.equal(third.status, 200);
  assert.equal((await world.options.verifier.verify(third.body.access_token)).role, 'owner');
});

test('a refresh token that is used again later takes all its successors with it', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const second = await refresh(tokens.refresh_token);
  laterMs += MINUTE;
  const stolen = await refresh(tokens.refresh_token);
  assert.equal(stolen.status, 400);
  assert.equal(stolen.body.error, 'invalid_grant');
  assert.equal((await refresh(second.body.refresh_token)).body.error, 'invalid_grant');
});

test('of many refreshes with one token at once each gets tokens of its own, which all end with the session', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(tokens.refresh_token)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  const next = answers.map(({ body }) => body.refresh_token);
  assert.equal(new Set([...next, tokens.refresh_token]).size, 9);
  assert.equal((await refresh(next[0]!)).status, 200);
  assert.equal((await refresh(next[1]!)).status, 200, 'at the same moment');
  laterMs += MINUTE;
  assert.equal((await refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  for (const each of next) assert.equal((await refresh(each)).body.error, 'invalid_grant');
});

test('a session copied at the moment of its renewal ends, with the first, when both have gone on', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  const [mine, copied] = await Promise.all([refresh(tokens.refresh_token), refresh(tokens.refresh_token)]);
  const gone = await refresh(mine.body.refresh_token);
  assert.equal(gone.status, 200);
  laterMs += MINUTE;
  assert.equal((await refresh(copied.body.refresh_token)).body.error, 'invalid_grant');
  assert.equal((await refresh(gone.body.refresh_token)).body.error, 'invalid_grant');
});

test('a second sign-in in the same browser is no copy of the first: both go on', async () => {
  const { tokens, browser } = await signInAs(origin, world.identity.http, { email: store.email });
  const first = await refresh(tokens.refresh_token);
  await world.database.pool.query(
    `update oidc_payload set payload = jsonb_set(payload, '{iiat}', to_jsonb((payload ->> 'iiat')::int - 60))
     where model = 'RefreshToken'`,
  );
  const request = authorizationRequest();
  const done = await follow(browser, await browser.get(request.url));
  const code = new URL(done.location).searchParams.get('code') ?? '';
  const second = await askForTokens(world.identity.http, {
    ...{ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: request.verifier },
  });
  assert.equal(second.status, 200, JSON.stringify(second.body));
  laterMs += MINUTE;
  const renewed = await refresh(second.body.refresh_token);
  assert.equal(renewed.status, 200);
  laterMs += MINUTE;
  assert.equal((await refresh(first.body.refresh_token)).status, 200);
  assert.equal((await refresh(renewed.body.refresh_token)).status, 200);
});

test('a renewal whose answer was lost leaves nothing behind that could end the session', async () => {
  const { tokens } = await signInAs(origin, world.identity.http, { email: store.email });
  await refresh(tokens.refresh_token);
  let mine = await refresh(tokens.refresh_token);
  for (let renewals = 0; renewals < 3; renewals += 1) {
    laterMs += MINUTE;
    mine = await refresh(mine.body.refresh_token);
    assert.equal(mine.status, 200);
  }
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
