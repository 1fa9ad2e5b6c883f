import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, type Log } from '@hiorder/kernel';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import { createHttp, createServiceAuth, createTokenVerifier, type Claims } from './index.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const clock = fixedClock('2026-01-01T10:00:00Z');
const issuer = 'http://here/oidc';

async function key(kid: string, alg: 'EdDSA' | 'ES256' | 'RS256' = 'EdDSA') {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey: pair.privateKey, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg } };
}
type Key = Awaited<ReturnType<typeof key>>;

const token = (
  k: Key,
  claims: Record<string, unknown> = {},
  o: { aud?: string; iss?: string; seconds?: number } = {},
) =>
  new SignJWT({ role: 'reader', jti: 'j1', ...claims })
    .setProtectedHeader({ alg: k.alg, kid: k.kid })
    .setSubject('ann')
    .setIssuer(o.iss ?? issuer)
    .setAudience(o.aud ?? 'api')
    .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + (o.seconds ?? 60))
    .sign(k.privateKey);

const first = await key('k1');
const verifierOf = (keys: () => Promise<JSONWebKeySet>, isRevoked?: (claims: Claims) => boolean) =>
  createTokenVerifier({ issuer, audience: 'api', keys, clock, ...(isRevoked && { isRevoked }) });
const simple = verifierOf(async () => ({ keys: [first.jwk] }));

function service(verifier = simple) {
  const http = createHttp({ context: 'test', log: silent, verifier });
  http.get('/read', { config: { auth: ['reader', 'writer'] } }, (request) => request.claims);
  http.get('/write', { config: { auth: ['writer'] } }, () => 'written');
  return http;
}
const get = (url: string, authorization?: string, http = service()) =>
  http.inject({ url, headers: authorization === undefined ? {} : { authorization } });

test('a good token gives its claims', async () => {
  const answer = await get('/read', `Bearer ${await token(first, { tenant: 's1' })}`);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.json().sub, 'ann');
  assert.equal(answer.json().tenant, 's1');
});

test('no token is 401 with a challenge, another role 403', async () => {
  const none = await get('/read');
  assert.equal(none.statusCode, 401);
  assert.equal(none.headers['www-authenticate'], 'Bearer');
  assert.equal(none.json().code, 'token-missing');
  const role = await get('/write', `Bearer ${await token(first)}`);
  assert.equal(role.statusCode, 403);
  assert.equal(role.json().code, 'forbidden');
});

test('forged, foreign and altered tokens are refused', async () => {
  const stranger = await key('k1');
  const good = await token(first);
  const [header, payload, signature] = good.split('.') as [string, string, string];
  const other = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), role: 'writer' }),
  );
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const bad = [
    await token(stranger),
    await token(first, {}, { aud: 'other' }),
    await token(first, {}, { iss: 'http://elsewhere' }),
    await token(first, { role: undefined }),
    await token(first, { jti: undefined }),
    await token(first, { role: ['writer'] }),
    `${header}.${other.toString('base64url')}.${signature}`,
    `${none}.${payload}.`,
    `${header}.${payload}.AAAA`,
    'nonsense',
    'a.b.c',
  ];
  for (const one of bad) {
    const answer = await get('/read', `Bearer ${one}`);
    assert.equal(answer.statusCode, 401, one);
    assert.equal(answer.json().code, 'token-invalid', one);
  }
  assert.equal((await get('/read', `Basic ${good}`)).json().code, 'token-missing');
});

test('a token of another algorithm is refused though its key is known', async () => {
  const rsa = await key('r1', 'RS256');
  const verifier = verifierOf(async () => ({ keys: [rsa.jwk] }));
  assert.equal(
    (await get('/read', `Bearer ${await token(rsa)}`, service(verifier))).json().code,
    'token-invalid',
  );
});

test('a token expires, also when it is known already', async () => {
  const good = await token(first);
  const http = service();
  assert.equal((await get('/read', `Bearer ${good}`, http)).statusCode, 200);
  clock.advance(60_000);
  assert.equal((await get('/read', `Bearer ${good}`, http)).json().code, 'token-expired');
  assert.equal((await get('/read', `Bearer ${good}`, http)).json().code, 'token-expired');
});

test('a revoked token stops at once', async () => {
  const revoked = new Set<string>();
  const http = service(
    verifierOf(
      async () => ({ keys: [first.jwk] }),
      (claims) => revoked.has(claims.jti),
    ),
  );
  const good = await token(first);
  assert.equal((await get('/read', `Bearer ${good}`, http)).statusCode, 200);
  revoked.add('j1');
  assert.equal((await get('/read', `Bearer ${good}`, http)).json().code, 'token-revoked');
});

test('a new signing key is found without restart; unknown keys do not make us fetch all the time', async () => {
  const second = await key('k2', 'ES256');
  let keys = [first.jwk as object];
  let fetched = 0;
  const http = service(
    verifierOf(async () => {
      fetched += 1;
      return { keys };
    }),
  );
  assert.equal((await get('/read', `Bearer ${await token(first)}`, http)).statusCode, 200);
  keys = [first.jwk, second.jwk];
  clock.advance(2_000);
  assert.equal((await get('/read', `Bearer ${await token(second)}`, http)).statusCode, 200);
  assert.equal(fetched, 2);
  const forged = { ...second, kid: 'k3' };
  for (let i = 0; i < 5; i++)
    assert.equal((await get('/read', `Bearer ${await token(forged)}`, http)).statusCode, 401);
  assert.equal(fetched, 2);
});

test('when the keys cannot be read the answer is 503, and the next request tries again', async () => {
  let down = true;
  const http = service(
    verifierOf(async () => {
      if (down) throw new Error('down');
      return { keys: [first.jwk] };
    }),
  );
  assert.equal((await get('/read', `Bearer ${await token(first)}`, http)).statusCode, 503);
  down = false;
  assert.equal((await get('/read', `Bearer ${await token(first)}`, http)).statusCode, 200);
});

test('services know each other by a token for the one they call', async () => {
  const secret = 'a secret of the installation, long';
  const a = createServiceAuth({ secret, self: 'a' });
  const http = createHttp({ context: 'b', log: silent, service: createServiceAuth({ secret, self: 'b' }) });
  http.get('/internal/x', { config: { auth: 'service' } }, (request) => request.claims.sub);
  const asks = (value: string) =>
    http.inject({ url: '/internal/x', headers: { authorization: `Bearer ${value}` } });
  assert.equal((await asks(a.sign('b'))).body, 'a');
  assert.equal((await asks(a.sign('c'))).statusCode, 401);
  const stranger = createServiceAuth({ secret: 'another secret that is long enough', self: 'a' });
  assert.equal((await asks(stranger.sign('b'))).statusCode, 401);
  assert.equal((await asks(await token(first))).statusCode, 401);
  assert.throws(() => createServiceAuth({ secret: 'short', self: 'a' }));
});
