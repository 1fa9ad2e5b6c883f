import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupCommit, type GroupCommitOptions, type Settled } from './group-commit.ts';

interface Item {
  readonly key: string;
  readonly value: number;
}

/** Commits that end when the test says so. */
function bench(o: Partial<GroupCommitOptions<Item, number>> = {}) {
  const commits: { values: number[]; end: (answer?: Error) => Promise<void> }[] = [];
  const enqueue = groupCommit<Item, number>({
    keyOf: ({ key }) => key,
    commit: async (items) => {
      const gate = Promise.withResolvers<void>();
      const values = items.map((item) => item.value);
      const done = Promise.withResolvers<void>();
      commits.push({
        values,
        end: async (error) => {
          if (error) gate.reject(error);
          else gate.resolve();
          await done.promise;
          await new Promise((resolve) => setImmediate(resolve));
        },
      });
      await gate.promise.finally(() => done.resolve());
      return items.map((item): Settled<number> =>
        item.value < 0 ? { failure: new Error(`${item.value}`) } : { outcome: item.value * 10 },
      );
    },
    isSafeToSplit: () => true,
    ...{ maxSize: 3, lanes: 1, maxWaiting: 100 },
    ...o,
  });
  return { commits, add: (value: number, key = `${value}`) => enqueue({ key, value }) };
}

test('alone, an item does not wait', async () => {
  const { commits, add } = bench();
  const answer = add(1);
  assert.deepEqual(commits[0]?.values, [1]);
  await commits[0].end();
  assert.equal(await answer, 10);
});

test('what comes while a commit is under way goes together into the next, in its order, as many as fit', async () => {
  const { commits, add } = bench();
  const answers = [1, 2, 3, 4, 5].map((value) => add(value));
  for (let i = 0; i < 3; i += 1) await commits[i]?.end();
  assert.deepEqual(
    commits.map((commit) => commit.values),
    [[1], [2, 3, 4], [5]],
  );
  assert.deepEqual(await Promise.all(answers), [10, 20, 30, 40, 50]);
});

test('items of one key never share a commit and never run at the same time', async () => {
  const { commits, add } = bench({ lanes: 2 });
  const answers = [add(1, 'a'), add(2, 'a'), add(3, 'a'), add(4, 'b')];
  assert.deepEqual(
    commits.map((commit) => commit.values),
    [[1], [4]],
  );
  await commits[1]?.end();
  assert.equal(commits.length, 2);
  await commits[0]?.end();
  await commits[2]?.end();
  await commits[3]?.end();
  assert.deepEqual(
    commits.map((commit) => commit.values),
    [[1], [4], [2], [3]],
  );
  assert.deepEqual(await Promise.all(answers), [10, 20, 30, 40]);
});

test('the failure of one is its own', async () => {
  const { commits, add } = bench();
  const first = add(1);
  const [bad, good] = [add(-2), add(3)];
  const failing = assert.rejects(bad, /-2/);
  await commits[0]?.end();
  await commits[1]?.end();
  await failing;
  assert.deepEqual([await first, await good], [10, 30]);
});

test('when a commit fails as a whole and nothing of it is left, each is tried by itself', async () => {
  const { commits, add } = bench();
  const answers = [add(1), add(2), add(3)];
  await commits[0]?.end();
  await commits[1]?.end(new Error('one of them is broken'));
  const third = assert.rejects(answers[2]!, /it is this one/);
  await commits[2]?.end();
  await commits[3]?.end(new Error('it is this one'));
  assert.deepEqual(
    commits.map((commit) => commit.values),
    [[1], [2, 3], [2], [3]],
  );
  assert.deepEqual([await answers[0], await answers[1]], [10, 20]);
  await third;
});

test('when nobody knows whether a commit happened, nothing is tried again', async () => {
  const { commits, add } = bench({ isSafeToSplit: () => false });
  const answers = [add(1), add(2), add(3)];
  await commits[0]?.end();
  const failing = Promise.all(answers.slice(1).map((answer) => assert.rejects(answer, /connection lost/)));
  await commits[1]?.end(new Error('connection lost'));
  await failing;
  assert.equal(commits.length, 2);
});

test('who would wait too long is told at once, and those who wait are served', async () => {
  const { commits, add } = bench({ maxWaiting: 2 });
  const answers = [add(1), add(2), add(3)];
  await assert.rejects(add(4), { code: 'overloaded', retryable: true });
  await commits[0]?.end();
  await commits[1]?.end();
  assert.deepEqual(await Promise.all(answers), [10, 20, 30]);
});
