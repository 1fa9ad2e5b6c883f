import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { environmentOf } from './environment.ts';
import { readKafka } from './kafka.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-kafka-settings-'));
after(() => rmSync(dir, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const [certificate = ''] = rootCertificates;
const { privateKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const ca = file('ca.pem', certificate);
const key = file('client.key', privateKey);
const nonsense = file('nonsense.pem', 'no certificate');

function read(env: NodeJS.ProcessEnv) {
  const given = environmentOf({ HIORDER_KAFKA_BROKERS: 'kafka:9092', ...env });
  const { security } = readKafka(given);
  return { security, problems: given.problems };
}
const signingIn = {
  HIORDER_KAFKA_SASL: 'scram-sha-512',
  HIORDER_KAFKA_USER: 'hiorder',
  HIORDER_KAFKA_PASSWORD: 'hunter2',
};

test('says nothing about who one is unless it is told to', () => {
  assert.deepEqual(read({}), { security: {}, problems: [] });
});

test('encrypts, believes whom the file names, and signs in', () => {
  const { security, problems } = read({ HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_CA_FILE: ca, ...signingIn });
  assert.deepEqual(problems, []);
  assert.deepEqual(security, {
    tls: { ca: certificate },
    sasl: { mechanism: 'SCRAM-SHA-512', username: 'hiorder', password: 'hunter2' },
  });
});

for (const { named, env, line } of [
  {
    named: 'a file that is not there',
    env: { HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_CA_FILE: '/no/ca.pem' },
    line: 'HIORDER_KAFKA_CA_FILE cannot be read: ENOENT /no/ca.pem',
  },
  {
    named: 'a file that holds something else',
    env: { HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_CA_FILE: nonsense },
    line: `HIORDER_KAFKA_CA_FILE must hold a certificate in PEM: ${nonsense} does not`,
  },
  {
    named: 'a certificate without its key',
    env: { HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_CERT_FILE: ca },
    line: 'HIORDER_KAFKA_KEY_FILE is missing: HIORDER_KAFKA_CERT_FILE needs it',
  },
  {
    named: 'a key without its certificate',
    env: { HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_KEY_FILE: key },
    line: 'HIORDER_KAFKA_CERT_FILE is missing: HIORDER_KAFKA_KEY_FILE needs it',
  },
  {
    named: 'a certificate with another key',
    env: { HIORDER_KAFKA_TLS: 'on', HIORDER_KAFKA_CERT_FILE: ca, HIORDER_KAFKA_KEY_FILE: key },
    line: 'HIORDER_KAFKA_KEY_FILE is not the key of the certificate in HIORDER_KAFKA_CERT_FILE',
  },
  {
    named: 'a file that would do nothing',
    env: { HIORDER_KAFKA_CA_FILE: ca },
    line: 'HIORDER_KAFKA_CA_FILE does nothing without HIORDER_KAFKA_TLS=on',
  },
  {
    named: 'a way to sign in that nobody knows',
    env: { ...signingIn, HIORDER_KAFKA_SASL: 'kerberos' },
    line: 'HIORDER_KAFKA_SASL must be plain, scram-sha-256, scram-sha-512, not "kerberos"',
  },
  {
    named: 'a missing password',
    env: { ...signingIn, HIORDER_KAFKA_PASSWORD: '' },
    line: 'HIORDER_KAFKA_PASSWORD is missing: HIORDER_KAFKA_SASL is scram-sha-512',
  },
  {
    named: 'a user who would not sign in',
    env: { ...signingIn, HIORDER_KAFKA_SASL: '' },
    line: 'HIORDER_KAFKA_SASL is missing: HIORDER_KAFKA_USER is there (scram-sha-512, for one)',
  },
  {
    named: 'a password that everybody on the way could read',
    env: { ...signingIn, HIORDER_KAFKA_SASL: 'plain' },
    line: 'HIORDER_KAFKA_SASL=plain sends the password as it is: it needs HIORDER_KAFKA_TLS=on',
  },
]) {
  test(`${named} gets one line, before anything is started`, () => {
    const { problems } = read(env);
    assert.deepEqual(problems, [line]);
    assert.ok(!problems.join().includes('hunter2'));
  });
}
