import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTimeZone, eraAt, momentOf, withEra, type Era } from './calendar.ts';
import { addDays, dayNumber, daysIn, daysOf, weekdayOf } from './days.ts';

const era = (since: string, timeZone = 'Asia/Seoul', dayEndsAt = '05:00'): Era => ({
  since,
  timeZone,
  dayEndsAt,
});
const JANUARY = '2026-01-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';

describe('a moment', () => {
  it('belongs to the day before until that day ends', () => {
    const calendar = [era(JANUARY)];
    assert.deepEqual(momentOf(calendar, '2026-03-11T19:59:59.999Z'), { day: '2026-03-11', hour: 4 });
    assert.deepEqual(momentOf(calendar, '2026-03-11T20:00:00.000Z'), { day: '2026-03-12', hour: 5 });
  });

  it('has the business day that ordering has decided', () => {
    assert.deepEqual(momentOf([era(JANUARY)], '2026-03-11T20:00:00.000Z', '2026-03-11'), {
      ...{ day: '2026-03-11', hour: 5 },
    });
  });

  it('goes by the clock that the store had then, the first one for what came before it', () => {
    const calendar = withEra(withEra([], era(MARCH, 'Europe/Paris', '00:00')), era(JANUARY));
    assert.equal(eraAt(calendar, '2025-01-01T00:00:00.000Z')?.timeZone, 'Asia/Seoul');
    assert.deepEqual(momentOf(calendar, '2026-02-28T23:59:00.000Z'), { day: '2026-03-01', hour: 8 });
    assert.deepEqual(momentOf(calendar, MARCH), { day: '2026-03-01', hour: 1 });
    assert.equal(momentOf([], MARCH), undefined);
  });

  it('counts an hour that comes twice, when clocks go back, as one', () => {
    const calendar = [era(JANUARY, 'Europe/Paris', '00:00')];
    const hours = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map(
      (at) => momentOf(calendar, at)?.hour,
    );
    assert.deepEqual(hours, [2, 2]);
  });

  it('needs a time zone that exists', () => {
    assert.throws(() => checkTimeZone('Mars/Olympus'), RangeError);
  });
});

describe('days', () => {
  it('are counted over months and leap years', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(daysIn({ from: '2026-02-27', to: '2026-03-02' }), 4);
    assert.deepEqual(daysOf({ from: '2026-12-31', to: '2027-01-01' }), ['2026-12-31', '2027-01-01']);
    assert.deepEqual([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')], [1, 7]);
    assert.equal(dayNumber('1970-01-31'), 30);
  });
});
