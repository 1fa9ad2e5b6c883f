import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, olderToGo, pageOf } from './page-of.ts';

const never = new Promise<never>(() => undefined);
const text = async (answer: Promise<Response>) => (await answer).text();
const page = (status = 200) => new Response('as it is now', { status });
const kept = async () => new Response('kept');
const nothing = async () => undefined;

test('a page is shown as it is now, and without a line as it was kept', async () => {
  assert.equal(await text(pageOf({ answer: Promise.resolve(page()), late: never, kept })), 'as it is now');
  assert.equal(
    await text(pageOf({ answer: Promise.reject(new Error('no line')), late: never, kept })),
    'kept',
  );
  assert.equal(await text(pageOf({ answer: Promise.resolve(page(503)), late: never, kept })), 'kept');
});

test('a line that does not answer in time is not waited for where there is a page', async () => {
  assert.equal(await text(pageOf({ answer: never, late: Promise.resolve(), kept })), 'kept');
});

test('where there is none it is waited for, and what comes is shown', async () => {
  const broken = () => Promise.reject(new Error('storage'));
  for (const without of [nothing, broken]) {
    let come = (_answer: Response): void => undefined;
    const answer = new Promise<Response>((resolve) => (come = resolve));
    const shown = pageOf({ answer, late: Promise.resolve(), kept: without });
    come(page(502));
    assert.equal((await shown).status, 502);
  }
  const failed = await pageOf({ answer: Promise.reject(new Error()), late: never, kept: nothing });
  assert.equal(failed.type, 'error');
});

test('a file is answered before it is kept, also on a phone that keeps nothing', async () => {
  const work: Promise<unknown>[] = [];
  const fetch = async () => new Response('script');
  const later = (one: Promise<unknown>) => void work.push(one);
  assert.equal(await text(fileOf({ kept: nothing, fetch, later, keep: () => never })), 'script');
  const full = () => Promise.reject(new Error('QuotaExceededError'));
  assert.equal(await text(fileOf({ kept: full, fetch, later, keep: full })), 'script');
  assert.equal(work.length, 2);
  assert.equal(await work[1], undefined, 'nobody hears of it');
});

test('what is kept is not fetched; what could not be had is not kept', async () => {
  const no = (): never => {
    throw new assert.AssertionError({ message: 'not wanted' });
  };
  assert.equal(await text(fileOf({ kept, fetch: no, later: no, keep: no })), 'kept');
  const gone = async () => new Response('', { status: 404 });
  assert.equal((await fileOf({ kept: nothing, fetch: gone, later: no, keep: no })).status, 404);
});

test('of older versions the last stays, and all of them while other pages are open', () => {
  const names = ['shell a', 'shell b', 'shell c', 'shell now'];
  assert.deepEqual(olderToGo(names, 'shell now', 1), ['shell a', 'shell b']);
  assert.deepEqual(olderToGo(names, 'shell now', 2), []);
});
