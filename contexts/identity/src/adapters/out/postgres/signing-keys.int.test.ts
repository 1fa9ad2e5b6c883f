import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createTokenVerifier, type TokenVerifier } from '@hiorder/http';
import { fixedClock } from '@hiorder/kernel';
import { createIdentity, type IdentityContext } from '../../../index.ts';
import { call } from '../../../testing/calls.ts';
import {
  ISSUER,
  openStore,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { machineToken } from '../../../testing/tokens.ts';

const DAY = 24 * 3_600_000;
const clock = fixedClock(new Date());
let world: World;
let store: OpenStore;

before(async () => {
  world = await startWorld({ clock });
  store = await openStore(world);
});
after(() => world.close());

const guestToken = async (identity: IdentityContext = world.identity): Promise<string> => {
  const code = store.tables[0]?.code;
  return (await call(identity.http, 'POST /api/guest-sessions', { body: { code } })).body.accessToken;
};
const newVerifier = (audience = 'hiorder', issuer = ISSUER): TokenVerifier =>
  createTokenVerifier({ issuer, audience, clock, keys: () => world.identity.jwks() });
const refused = (token: string, verifier = newVerifier()) =>
  assert.rejects(
    verifier.verify(token),
    (error: { problem?: { status: number } }) => error.problem?.status === 401,
  );
const partOf = (token: string, part: 0 | 1) =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString());
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a guest’s and a machine’s token are of one kind: EdDSA, at+jwt, a published key', async () => {
  const { keys } = await world.identity.jwks();
  for (const token of [await guestToken(), await machineToken(world, store.id)]) {
    const { alg, typ, kid } = partOf(token, 0);
    assert.deepEqual({ alg, typ }, { alg: 'EdDSA', typ: 'at+jwt' });
    assert.ok(keys.some((key) => key.kid === kid));
    const { iss, aud } = partOf(token, 1);
    assert.deepEqual({ iss, aud }, { iss: ISSUER, aud: 'hiorder' });
    await newVerifier().verify(token);
  }
});

test('forged tokens are refused', async () => {
  const token = await guestToken();
  const header = partOf(token, 0);
  const claims = { ...partOf(token, 1), role: 'owner' };
  const [jwk] = (await world.identity.jwks()).keys;
  const content = (alg: string, extra: object = {}) =>
    `${encoded({ ...header, alg, ...extra })}.${encoded(claims)}`;
  const foreign = generateKeyPairSync('ed25519');
  await refused(`${content('EdDSA')}.${token.split('.')[2]}`);
  await refused(`${content('none')}.`);
  await refused(
    `${content('EdDSA')}.${sign(null, Buffer.from(content('EdDSA')), foreign.privateKey).toString('base64url')}`,
  );
  const embedded = content('EdDSA', { jwk: foreign.publicKey.export({ format: 'jwk' }), kid: 'mine' });
  await refused(`${embedded}.${sign(null, Buffer.from(embedded), foreign.privateKey).toString('base64url')}`);
  for (const secret of [JSON.stringify(jwk), String(jwk?.x)]) {
    await refused(
      `${content('HS256')}.${createHmac('sha256', secret).update(content('HS256')).digest('base64url')}`,
    );
  }
});

test('a token counts for its issuer and audience only', async () => {
  const token = await guestToken();
  await refused(token, newVerifier('another'));
  await refused(token, newVerifier('hiorder', 'http://another/oidc'));
});

test('private keys stand sealed in the database', async () => {
  const { rows } = await world.database.pool.query('select * from signing_key');
  assert.equal(rows.length, 1);
  assert.equal(rows[0].public_jwk.d, undefined);
  assert.ok(!JSON.stringify(rows).includes('"d"'));
});

test('an installation that has lost its secret starts with a new key; tokens of the old one do not count', async () => {
  const lost = await startWorld();
  const [before] = (await lost.identity.jwks()).keys;
  const keyEncryptionKey = Buffer.alloc(32, 9).toString('base64url');
  const again = createIdentity({ ...lost.options, secrets: { ...lost.options.secrets, keyEncryptionKey } });
  await again.start();
  const { keys } = await again.jwks();
  assert.equal(keys.length, 1);
  assert.notEqual(keys[0]?.kid, before?.kid);
  assert.equal(
    (await createIdentity(lost.options).jwks()).keys[0]?.kid,
    before?.kid,
    'the old one is not harmed',
  );
  await again.stop();
  await lost.close();
});

test('a key put into the database by somebody else is nobody’s', async () => {
  const changed = await startWorld();
  const [mine] = (await changed.identity.jwks()).keys;
  const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  await changed.database.pool.query(
    `insert into signing_key select 'theirs', public_jwk || jsonb_build_object('x', $1::text), private_key, active_from
     from signing_key`,
    [x],
  );
  await changed.database.pool.query(
    `update signing_key set public_jwk = public_jwk || jsonb_build_object('x', $1::text) where kid = $2`,
    [x, mine?.kid],
  );
  const { keys } = await createIdentity(changed.options).jwks();
  assert.ok(keys.every((key) => key.x !== x));
  await changed.close();
});

test('two replicas that start at once share one key', async () => {
  const fresh = await startWorld();
  await fresh.database.pool.query('delete from signing_key');
  const replicas = [createIdentity(fresh.options), createIdentity(fresh.options)];
  const [one, two] = await Promise.all(replicas.map((identity) => identity.jwks()));
  assert.deepEqual(one, two);
  assert.equal(one?.keys.length, 1);
  await fresh.close();
});

test('a key is published a day before it signs, and stays a day after: no token is ever unknown', async () => {
  const replica = createIdentity(world.options);
  const rotate = async () => {
    // What the hourly job does, on a process that has just started.
    const identity = createIdentity(world.options);
    await identity.start();
    await identity.stop();
  };
  const [first] = (await world.identity.jwks()).keys.map(({ kid }) => kid);
  await rotate();
  assert.equal((await replica.jwks()).keys.length, 1);

  clock.advance(29 * DAY);
  const before = await guestToken();
  await rotate();
  const fresh = createIdentity(world.options);
  assert.equal((await fresh.jwks()).keys.length, 2, 'the next key is published');
  assert.equal(partOf(await guestToken(fresh), 0).kid, first, 'and does not sign yet');
  const verifier = createTokenVerifier({
    issuer: ISSUER,
    audience: 'hiorder',
    clock,
    keys: () => fresh.jwks(),
  });
  await verifier.verify(before);

  clock.advance(DAY);
  const after = await guestToken(fresh);
  assert.notEqual(partOf(after, 0).kid, first, 'its day has come');
  await verifier.verify(after);
  assert.equal((await fresh.jwks()).keys.length, 2, 'the old one is still published');

  clock.advance(DAY);
  await rotate();
  assert.deepEqual(
    (await createIdentity(world.options).jwks()).keys.map(({ kid }) => kid),
    [partOf(after, 0).kid],
  );
});

test('after a leak one command makes all earlier tokens worthless', async () => {
  const leaky = await startWorld();
  const { id, tables } = await openStore(leaky);
  const scan = async (): Promise<string> =>
    (await call(leaky.identity.http, 'POST /api/guest-sessions', { body: { code: tables[0]?.code } })).body
      .accessToken;
  const verifier = () =>
    createTokenVerifier({ issuer: ISSUER, audience: 'hiorder', keys: () => leaky.identity.jwks() });
  const leaked = [await scan(), await machineToken(leaky, id)];
  for (const token of leaked) await verifier().verify(token);
  await leaky.identity.replaceSigningKeys();
  for (const token of leaked) await refused(token, verifier());
  for (const token of [await scan(), await machineToken(leaky, id)]) await verifier().verify(token);
  await leaky.close();
});
