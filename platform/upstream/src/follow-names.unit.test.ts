import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAddresses } from './addresses.ts';
import { followNames } from './follow-names.ts';

const ipv4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }));

/** Names that one can change, and what follows from looking them up. */
function fixture(urls: readonly string[]) {
  const names = new Map<string, { address: string; family: number }[]>();
  const addresses = createAddresses(urls);
  const look = async (): Promise<readonly string[]> => {
    const following = followNames(addresses, {
      lookup: async (host) => names.get(host) ?? Promise.reject(new Error(`no ${host}`)),
      everyMs: 3_600_000,
    });
    await following.looked;
    following.stop();
    return addresses.all;
  };
  return { names, addresses, look };
}

test('each replica behind a name is an address of its own', async () => {
  const { names, look } = fixture(['http://ordering:8080']);
  names.set('ordering', ipv4('10.0.0.2', '10.0.0.1'));
  assert.deepEqual(await look(), ['http://10.0.0.1:8080', 'http://10.0.0.2:8080']);
});

test('a name for one address alone, or for nothing just now, stays', async () => {
  const { names, look } = fixture(['http://menu:8080', 'http://chat:8080']);
  names.set('menu', ipv4('10.0.0.1'));
  assert.deepEqual(await look(), ['http://menu:8080', 'http://chat:8080']);
});

test('a replica counts once, also with an address of either kind', async () => {
  const { names, look } = fixture(['http://menu:8080']);
  names.set('menu', [...ipv4('10.0.0.1', '10.0.0.2'), { address: 'fd00::1', family: 6 }]);
  assert.deepEqual(await look(), ['http://10.0.0.1:8080', 'http://10.0.0.2:8080']);
  names.set('menu', [
    { address: 'fd00::1', family: 6 },
    { address: 'fd00::2', family: 6 },
  ]);
  const only6 = fixture(['http://menu:8080']);
  only6.names.set('menu', names.get('menu')!);
  assert.deepEqual(await only6.look(), ['http://[fd00::1]:8080', 'http://[fd00::2]:8080']);
});

test('what is an address, or has a certificate for its name, is never looked up', async () => {
  const urls = ['http://127.0.0.1:1', 'http://[::1]:1', 'http://localhost:1', 'https://menu:1'];
  const { names, look } = fixture(urls);
  for (const host of ['127.0.0.1', 'localhost', 'menu']) names.set(host, ipv4('10.0.0.1', '10.0.0.2'));
  assert.deepEqual(await look(), urls);
});

test('names are looked up again: who has come is asked, who has gone is not, who is out stays out', async () => {
  const names = { ordering: ipv4('10.0.0.1', '10.0.0.2') };
  const addresses = createAddresses(['http://ordering:8080']);
  let looks = 0;
  const looked = Promise.withResolvers<void>();
  const following = followNames(addresses, {
    lookup: async () => {
      looks += 1;
      if (looks === 3) looked.resolve();
      return names.ordering;
    },
    everyMs: 5,
  });
  await following.looked;
  addresses.late('http://10.0.0.2:8080');
  names.ordering = ipv4('10.0.0.2', '10.0.0.3');
  // It keeps no process alive.
  const alive = setInterval(() => undefined, 1_000);
  await looked.promise;
  clearInterval(alive);
  following.stop();
  assert.deepEqual(addresses.all, ['http://10.0.0.2:8080', 'http://10.0.0.3:8080']);
  for (let i = 0; i < 4; i += 1) assert.equal(addresses.next(new Set()), 'http://10.0.0.3:8080');
});

test('when everybody that did not answer is gone, those who came are asked', () => {
  let changes = 0;
  const addresses = createAddresses(['http://a'], undefined, () => (changes += 1));
  addresses.silent('http://a');
  assert.ok(addresses.nobodyAnswers());
  addresses.become(['http://b']);
  assert.ok(!addresses.nobodyAnswers());
  assert.equal(changes, 2);
  addresses.become([]);
  assert.deepEqual(addresses.all, ['http://b'], 'nothing is no answer');
});
