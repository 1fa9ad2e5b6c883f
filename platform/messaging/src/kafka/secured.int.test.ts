import assert from 'node:assert/strict';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeAuthority, ownKafka } from '@hiorder/local-engines';
import { alterUserScramCredentialsV0, Connection } from '@platformatic/kafka';
import type { EventBus } from '../bus.ts';
import { eventually } from '../testing/eventually.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { sampleTopic, stepOf } from '../testing/sample-events.ts';
import { SASL_MECHANISMS, type KafkaSecurity } from './security.ts';

const username = 'kitchen';
const password = 'a secret, with "quotes"';
const kafka = await ownKafka({ securedFor: { [username]: 'of plain' } });
after(() => kafka?.stop());

/** As an administrator does it; Kafka keeps the salted password. */
async function giveScramCredentials(brokers: string): Promise<void> {
  const [host = '', port] = brokers.split(':');
  const connection = new Connection('test');
  await connection.connect(host, Number(port));
  const iterations = 4096;
  for (const { mechanism, hash, bytes } of [
    { mechanism: 1, hash: 'sha256', bytes: 32 },
    { mechanism: 2, hash: 'sha512', bytes: 64 },
  ]) {
    const salt = randomBytes(16);
    const saltedPassword = pbkdf2Sync(password, salt, iterations, bytes, hash);
    const credential = { name: username, mechanism, iterations, salt, saltedPassword };
    await alterUserScramCredentialsV0.api.async(connection, [], [credential]);
  }
  await connection.close();
}

describe('a broker that asks who one is', { skip: kafka ? false : 'no Kafka here' }, () => {
  if (!kafka?.secured) return;
  const { brokers, caFile, certFile, keyFile } = kafka.secured;
  const text = (file: string): string => readFileSync(file, 'utf8');
  const tls = { ca: text(caFile), cert: text(certFile), key: text(keyFile) };
  const sasl = { mechanism: 'SCRAM-SHA-512', username, password } as const;
  const buses: EventBus[] = [];
  after(() => Promise.all(buses.map((bus) => bus.close())));
  const busWith = (security: KafkaSecurity): EventBus => {
    const bus = testKafkaBus(brokers, { security });
    buses.push(bus);
    return bus;
  };
  before(() => giveScramCredentials(kafka.brokers));

  for (const mechanism of SASL_MECHANISMS) {
    it(`serves every client that signs in with ${mechanism}`, async () => {
      const secret = mechanism === 'PLAIN' ? 'of plain' : password;
      const bus = busWith({ tls, sasl: { mechanism, username, password: secret } });
      const { topic, run, on } = sampleTopic();
      const seen: number[] = [];
      const told: number[] = [];
      const reading = await bus.subscribe({
        group: topic,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map((event) => stepOf(event).step)),
      });
      await bus.tail({ topics: [topic], onEvent: (event) => told.push(stepOf(event).step) });
      await bus.publish(on(run(['one'], 3)));
      await eventually('all', () => seen.length === 3 && told.length === 3);
      await eventually('no lag', async () => (await reading.lag()) === 0);
      assert.deepEqual(await bus.health(), { ok: true, detail: 'ok' });
    });
  }

  it('refuses a wrong password, somebody without a certificate and who does not encrypt', async () => {
    const { run, on } = sampleTopic();
    const publishing = (security: KafkaSecurity) => busWith(security).publish(on(run(['one'], 1)));
    const refused = { code: 'bus-unavailable', message: /failed: SASL authentication failed\.$/ };
    await assert.rejects(publishing({ tls, sasl: { ...sasl, password: 'wrong' } }), refused);
    await assert.rejects(
      publishing({ tls, sasl: { mechanism: 'PLAIN', username, password } }),
      refused,
      'the password of SCRAM',
    );
    await assert.rejects(publishing({ tls: { ca: tls.ca }, sasl }), { code: 'bus-unavailable' });
    await assert.rejects(publishing({ sasl }), { code: 'bus-unavailable' });
  });

  it('is not believed when somebody else vouches for it', async () => {
    const other = join(dirname(caFile), 'other');
    makeAuthority(other);
    const bus = busWith({ tls: { ...tls, ca: text(`${other}.pem`) }, sasl });
    const { run, on } = sampleTopic();
    await assert.rejects(bus.publish(on(run(['one'], 1))), { message: /certificate/ });
    assert.match((await bus.health()).detail, /certificate/);
    await assert.rejects(busWith({ tls: {}, sasl }).publish(on(run(['one'], 1))), { message: /certificate/ });
  });
});
