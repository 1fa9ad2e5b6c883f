const HOUR_MS = 3_600_000;
/** Of Seoul, where the demo store is. */
const AHEAD_MS = 9 * HOUR_MS;

/** Half a day from now: numbers of orders, and what was sold today, begin anew in the middle of no test. */
export const dayEndsLater = (now = Date.now()): string =>
  `${new Date(now + AHEAD_MS + 12 * HOUR_MS).toISOString().slice(11, 13)}:00`;
