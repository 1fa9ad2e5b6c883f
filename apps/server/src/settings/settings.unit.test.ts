import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXTS, hasDatabase } from './context-names.ts';
import { readSettings } from './read-settings.ts';
import { SettingsError } from './settings.ts';

const problemsOf = (env: NodeJS.ProcessEnv, args: readonly string[] = []): readonly string[] => {
  try {
    readSettings(env, args);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.problems;
  }
};

/** One context of a cluster, with nothing missing. */
const ordering = {
  HIORDER_CONTEXTS: 'ordering',
  HIORDER_BUS: 'kafka',
  HIORDER_KAFKA_BROKERS: 'kafka-1:9092,kafka-2:9092',
  HIORDER_DATABASE_URL: 'postgresql://db:5432',
  HIORDER_PUBLIC_URL: 'https://order.example',
  HIORDER_IDENTITY_URL: 'http://identity:8080',
  HIORDER_PAYMENT_URL: 'http://payment:8080',
  HIORDER_TOSS_CLIENT_KEY: 'live_ck',
};

test('an empty environment is one restaurant on port 8080 with every context', () => {
  const settings = readSettings({}, []);
  assert.equal(settings.alone, true);
  assert.deepEqual([...settings.ports], [['gateway', 8080]]);
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.contexts.size, CONTEXTS.length);
  assert.equal(settings.migrate, 'on');
  assert.equal(settings.demo, true);
});

test('parts may be switched off; what the others cannot do without may not', () => {
  const settings = readSettings({ HIORDER_CONTEXTS: 'gateway, identity,ordering,payment' }, []);
  assert.deepEqual([...settings.contexts], ['gateway', 'identity', 'ordering', 'payment']);
  assert.equal(settings.alone, true);
  assert.deepEqual(problemsOf({ HIORDER_CONTEXTS: 'gateway,identity,ordering' }), [
    'HIORDER_PAYMENT_URL is missing: ordering confirms payments at payment',
  ]);
});

test('each wrong value gets a line of its own, all at once', () => {
  const wrong = {
    PORT: 'eighty',
    HIORDER_CONTEXTS: 'gateway,kitchen,identity,ordering,payment',
    HIORDER_DATABASE_URL: 'mysql://x',
    HIORDER_BUS: 'rabbit',
    HIORDER_LOG_LEVEL: 'loud',
    HIORDER_DEMO_DAY_ENDS_AT: '24:00',
  };
  const problems = problemsOf(wrong, ['--rset']);
  assert.equal(problems.length, 7, problems.join('\n'));
  assert.match(problems.join('\n'), /PORT must be a whole number/);
  assert.match(problems.join('\n'), /"kitchen"/);
});

test('what is wrong is not called missing beside it', () => {
  const wrong = {
    HIORDER_BUS: 'rabbit',
    HIORDER_DATABASE_URL: 'mysql://x',
    HIORDER_IDENTITY_URL: 'identity',
  };
  const lines = problemsOf({ ...ordering, ...wrong });
  assert.deepEqual(lines.map((line) => line.split(' ', 1)[0]).sort(), [
    ...['HIORDER_BUS', 'HIORDER_DATABASE_URL', 'HIORDER_IDENTITY_URL'],
  ]);
  const own = { HIORDER_DATABASE_URL: '', HIORDER_ORDERING_DATABASE_URL: 'postgresql://o:p@db/ordering' };
  assert.deepEqual(problemsOf({ ...ordering, ...own, HIORDER_BUS: 'rabbit' }), [
    'HIORDER_BUS must be embedded, kafka, not "rabbit"',
  ]);
});

test('a password in a wrong URL is not repeated', () => {
  const problems = problemsOf({ HIORDER_DATABASE_URL: 'mysql://root:hunter2@db' });
  assert.equal(problems.length, 1);
  assert.doesNotMatch(problems[0]!, /hunter2/);
});

test('one context of several processes', () => {
  const settings = readSettings(
    { ...ordering, PORT: '8081', HIORDER_PAYMENT_URL: 'http://a:1/, http://b:2' },
    [],
  );
  assert.equal(settings.alone, false);
  assert.deepEqual([...settings.ports], [['ordering', 8081]]);
  assert.deepEqual(settings.peers.get('payment'), ['http://a:1', 'http://b:2']);
  assert.deepEqual(settings.bus, {
    kind: 'kafka',
    brokers: ['kafka-1:9092', 'kafka-2:9092'],
    prefix: undefined,
    sessionMs: 10_000,
    copies: undefined,
    security: {},
  });
  assert.equal(settings.migrate, 'off');
  assert.equal(settings.demo, false);
});

for (const [left, line] of [
  ['HIORDER_BUS', /^HIORDER_BUS is missing/],
  ['HIORDER_KAFKA_BROKERS', /^HIORDER_KAFKA_BROKERS is missing/],
  ['HIORDER_DATABASE_URL', /^HIORDER_DATABASE_URL \(or HIORDER_ORDERING_DATABASE_URL\) is missing/],
  ['HIORDER_PUBLIC_URL', /^HIORDER_PUBLIC_URL is missing/],
  ['HIORDER_IDENTITY_URL', /^HIORDER_IDENTITY_URL is missing/],
  ['HIORDER_PAYMENT_URL', /^HIORDER_PAYMENT_URL is missing: ordering/],
  ['HIORDER_TOSS_CLIENT_KEY', /^HIORDER_TOSS_CLIENT_KEY \(or HIORDER_PAYMENT_SANDBOX_URL\) is missing/],
] as const) {
  test(`ordering by itself without ${left} says so in one line`, () => {
    const problems = problemsOf({ ...ordering, [left]: '' });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, line);
  });
}

test('several processes with the embedded bus need a common PostgreSQL', () => {
  const embedded = { ...ordering, HIORDER_BUS: 'embedded', HIORDER_KAFKA_BROKERS: '' };
  assert.deepEqual(problemsOf(embedded), []);
  const own = { HIORDER_DATABASE_URL: '', HIORDER_ORDERING_DATABASE_URL: 'postgresql://o:p@db/ordering' };
  const problems = problemsOf({ ...embedded, ...own });
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0]!, /HIORDER_BUS=embedded/);
});

test('brokers are host:port', () => {
  const problems = problemsOf({ ...ordering, HIORDER_KAFKA_BROKERS: 'kafka:9092,http://kafka' });
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /HIORDER_KAFKA_BROKERS .*"http:\/\/kafka"/);
  assert.equal(problemsOf({ ...ordering, HIORDER_KAFKA_BROKERS: 'kafka:99999,kafka:0' }).length, 2);
  assert.match(problemsOf({ ...ordering, HIORDER_KAFKA_COPIES: '0' })[0]!, /^HIORDER_KAFKA_COPIES must be/);
});

test('several contexts without the gateway need a port each', () => {
  const two = { ...ordering, HIORDER_CONTEXTS: 'ordering,operations', HIORDER_ORDERING_PORT: '8081' };
  const problems = problemsOf(two);
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0]!, /^HIORDER_OPERATIONS_PORT is missing/);
  const settings = readSettings({ ...two, HIORDER_OPERATIONS_PORT: '8082' }, []);
  assert.deepEqual(
    [...settings.ports],
    [
      ['ordering', 8081],
      ['operations', 8082],
    ],
  );
});

test('menu by itself must know where its pictures are', () => {
  const menu = { ...ordering, HIORDER_CONTEXTS: 'menu' };
  assert.deepEqual(problemsOf(menu), [
    'HIORDER_PHOTOS_DIR is missing: replicas of menu share their pictures there',
  ]);
  assert.deepEqual(problemsOf({ ...menu, HIORDER_PHOTOS_DIR: '/photos' }), []);
});

test('chat by itself must know where its replicas keep their messages', () => {
  const chat = { ...ordering, HIORDER_CONTEXTS: 'chat' };
  assert.deepEqual(problemsOf(chat), [
    'HIORDER_REDIS_URL is missing: replicas of chat share their messages there',
  ]);
  assert.deepEqual(problemsOf({ ...chat, HIORDER_REDIS_URL: 'redis://redis:6379' }), []);
  assert.deepEqual(problemsOf({ ...chat, HIORDER_STATE_DIR: '/var/lib/hiorder' }), []);
});

test('whoever only migrates needs a database and a bus, and no neighbours', () => {
  const { HIORDER_BUS, HIORDER_KAFKA_BROKERS, HIORDER_DATABASE_URL } = ordering;
  const job = { HIORDER_MIGRATE: 'only', HIORDER_BUS, HIORDER_KAFKA_BROKERS, HIORDER_DATABASE_URL };
  assert.equal(readSettings(job, []).migrate, 'only');
  assert.equal(problemsOf({ HIORDER_MIGRATE: 'only' }).length, 1 + CONTEXTS.filter(hasDatabase).length);
  assert.deepEqual(problemsOf({ ...job, HIORDER_CONTEXTS: 'ordering' }), []);
  assert.equal(problemsOf({ ...job, HIORDER_CONTEXTS: 'ordering', HIORDER_DATABASE_URL: '' }).length, 1);
});
