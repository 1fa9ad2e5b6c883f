import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute, ordered } from '../../testing/sample-orders.ts';
import { afterAttempt } from './attempt.ts';
import { isNews, printAgain, type PrintOutcome } from './print-job.ts';
import { isFailing, isPrinterPort } from './printer.ts';

const job = { orderId: 'order-1', queuedAt: minute(0) };
const at = (n: number): Date => new Date(minute(n));
const unreachable: PrintOutcome = { kind: 'not-printed', why: 'unreachable' };

describe('an attempt to print', () => {
  it('that came to nothing is repeated, with longer and longer pauses', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 50].map((failures) => {
      const { state, printer } = afterAttempt(job, { outcome: unreachable, failures, at: at(1) });
      assert.deepEqual([state, printer.failures], ['queued', failures + 1]);
      return (printer.retryAt!.getTime() - at(1).getTime()) / 1_000;
    });
    assert.deepEqual(pauses, [2, 5, 10, 20, 30, 30, 30]);
  });

  it('is not repeated for ever: after ten minutes staff must look after it', () => {
    const after = (minutes: number) =>
      afterAttempt(job, { outcome: { kind: 'not-printed', why: 'paper-out' }, failures: 9, at: at(minutes) });
    assert.equal(after(9.9).state, 'queued');
    assert.deepEqual([after(10).state, after(10).failure], ['failed', 'paper-out']);
  });

  it('that may have left something on paper is never repeated by itself', () => {
    const after = afterAttempt(job, { outcome: { kind: 'uncertain' }, failures: 0, at: at(0) });
    assert.deepEqual([after.state, after.failure, after.printer.failures], ['failed', 'uncertain', 1]);
  });

  it('of a test page is not repeated: somebody stands before the printer', () => {
    const after = afterAttempt({ ...job, orderId: null }, { outcome: unreachable, failures: 0, at: at(0) });
    assert.deepEqual([after.state, after.failure], ['failed', 'unreachable']);
  });

  it('that succeeds makes the printer well again; a ticket that cannot be printed does not make it ill', () => {
    const well = afterAttempt(job, { outcome: { kind: 'printed' }, failures: 7, at: at(0) });
    assert.deepEqual(well, {
      ...{ state: 'printed', failure: null },
      printer: { failures: 0, retryAt: null },
    });
    const broken = afterAttempt(job, {
      ...{ outcome: { kind: 'not-printed', why: 'unprintable' }, failures: 0, at: at(0) },
    });
    assert.deepEqual([broken.state, broken.printer.failures], ['failed', 0]);
  });

  it('alarms nobody the first time', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((failures) => isFailing({ failures })),
      [false, false, true, true],
    );
  });
});

describe('printing a ticket again', () => {
  it('is marked whenever something of it may be on paper, and only then', () => {
    const again = (
      state: 'printed' | 'failed' | 'dropped' | 'queued' | 'printing',
      failure = null as never,
    ) => printAgain({ state, failure, copy: 1 });
    assert.deepEqual(printAgain(undefined), { kind: 'copy', copy: 0 });
    assert.deepEqual(again('printed'), { kind: 'copy', copy: 2 });
    assert.deepEqual(again('failed', 'uncertain' as never), { kind: 'copy', copy: 2 });
    assert.deepEqual(again('dropped', 'uncertain' as never), { kind: 'copy', copy: 2 });
    assert.deepEqual(again('failed', 'paper-out' as never), { kind: 'requeue' });
    assert.deepEqual(again('dropped'), { kind: 'requeue' });
    for (const state of ['queued', 'printing'] as const)
      assert.deepEqual(again(state), { kind: 'on-its-way' });
  });
});

it('an order of hours ago is no news: a log that is read again prints nothing', () => {
  const { placedAt } = ordered();
  assert.deepEqual([isNews(placedAt, at(119)), isNews(placedAt, at(120))], [true, false]);
});

it('printers listen on few ports, and databases on others', () => {
  assert.deepEqual([80, 5432, 6379, 9092, 9099, 9100, 9199, 9200].filter(isPrinterPort), [9100, 9199]);
});
