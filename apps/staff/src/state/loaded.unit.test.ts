import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '@hiorder/ui/api';
import { createLoaded } from './loaded.ts';

interface Row {
  id: string;
  version: number;
}
const ok = <T>(value: T): Answer<T> => ({ ok: true, value, status: 200 });
const failed = { ok: false, problem: { status: 503, code: 'x', violations: [], data: {} } } as const;
const listOf = (
  read: (cursor: string | undefined) => Promise<Answer<{ items: Row[]; nextCursor?: string }>>,
) =>
  createLoaded<Row>({
    read,
    idOf: (row) => row.id,
    newer: (next, present) => next.version >= present.version,
  });
const shown = (list: ReturnType<typeof listOf>) =>
  [...list.rows.value.values()].map(({ id, version }) => `${id}${version}`);

test('a long list is read to its end', async () => {
  const list = listOf(async (cursor) =>
    cursor === undefined
      ? ok({ items: [{ id: 'a', version: 1 }], nextCursor: 'more' })
      : ok({ items: [{ id: 'b', version: 1 }] }),
  );
  await list.load();
  assert.deepEqual(shown(list), ['a1', 'b1']);
  assert.equal(list.state.value, 'ready');
});

test('what is told while the list is read stays, though the answer does not know it', async () => {
  const list = listOf(async () => {
    list.put({ id: 'new', version: 1 });
    list.put({ id: 'a', version: 3 });
    return ok({ items: [{ id: 'a', version: 2 }] });
  });
  await list.load();
  assert.deepEqual(shown(list), ['a3', 'new1']);
});

test('what the answer leaves out is gone', async () => {
  let items: Row[] = [
    { id: 'a', version: 1 },
    { id: 'b', version: 1 },
  ];
  const list = listOf(async () => ok({ items }));
  await list.load();
  items = [{ id: 'b', version: 2 }];
  await list.load();
  assert.deepEqual(shown(list), ['b2']);
});

test('a row that says it is gone leaves, even when an answer still has it', async () => {
  const gone = { id: 'a', version: 9 };
  const list = createLoaded<Row>({
    read: async () => {
      list.put(gone);
      return ok({ items: [{ id: 'a', version: 1 }] });
    },
    idOf: (row) => row.id,
    newer: (next, present) => next.version >= present.version,
    gone: (row) => row === gone,
  });
  await list.load();
  assert.equal(list.rows.value.size, 0);
});

test('an older row never replaces a newer one', async () => {
  const list = listOf(async () => ok({ items: [] }));
  list.put({ id: 'a', version: 2 });
  list.put({ id: 'a', version: 1 });
  assert.deepEqual(shown(list), ['a2']);
});

test('asked again while an answer is on its way, it asks once more', async () => {
  let asked = 0;
  const list = listOf(async () => {
    asked += 1;
    return ok({ items: [{ id: 'a', version: asked }] });
  });
  await Promise.all([list.load(), list.load(), list.load()]);
  assert.equal(asked, 2);
  assert.deepEqual(shown(list), ['a2']);
});

test('a failure is told only while there is nothing to show', async () => {
  let answer: Answer<{ items: Row[] }> = failed;
  const list = listOf(async () => answer);
  await list.load();
  assert.equal(list.state.value, 'failed');
  answer = ok({ items: [{ id: 'a', version: 1 }] });
  await list.load();
  answer = failed;
  await list.load();
  assert.equal(list.state.value, 'ready');
  assert.deepEqual(shown(list), ['a1']);
});

test('what is shown after an answer that could not be had is known to be old, until the next', async () => {
  let answer: Answer<{ items: Row[] }> = ok({ items: [{ id: 'a', version: 1 }] });
  const list = listOf(async () => answer);
  await list.load();
  assert.equal(list.behind.value, false);
  answer = failed;
  await list.load();
  assert.equal(list.behind.value, true);
  answer = ok({ items: [] });
  await list.load();
  assert.deepEqual([list.behind.value, shown(list)], [false, []]);
});
