import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameTimeBefore } from '../calendar/same-time.ts';
import { comparedWith } from './comparison.ts';

const now = { now: '2026-03-12T10:42:00.000Z', today: '2026-03-12', timeZone: 'Asia/Seoul' };

describe('what days are held against', () => {
  it('is the same weekday of the week before, for a day that is over', () => {
    assert.deepEqual(comparedWith({ from: '2026-03-11', to: '2026-03-11' }, now), {
      ...{ from: '2026-03-04', to: '2026-03-04', until: null },
    });
  });

  it('is the same weekday until the same time, for today', () => {
    assert.deepEqual(comparedWith({ from: '2026-03-12', to: '2026-03-12' }, now), {
      ...{ from: '2026-03-05', to: '2026-03-05', until: '2026-03-05T10:42:00.000Z' },
    });
  });

  it('is as many days before, until the same time of the last', () => {
    assert.deepEqual(comparedWith({ from: '2026-03-06', to: '2026-03-12' }, now), {
      ...{ from: '2026-02-27', to: '2026-03-05', until: '2026-03-05T10:42:00.000Z' },
    });
    assert.deepEqual(comparedWith({ from: '2026-02-01', to: '2026-02-28' }, now), {
      ...{ from: '2026-01-04', to: '2026-01-31', until: null },
    });
  });

  it('goes by the clock on the wall, also when it was changed in between', () => {
    const afterChange = '2026-03-31T16:30:15.000Z';
    assert.equal(sameTimeBefore(afterChange, 7, 'Europe/Paris'), '2026-03-24T17:30:15.000Z');
    assert.equal(sameTimeBefore(afterChange, 7, 'Asia/Seoul'), '2026-03-24T16:30:15.000Z');
  });
});
