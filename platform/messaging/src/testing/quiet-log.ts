import type { Log } from '@hiorder/kernel';

/** Swallows everything: suites provoke failures on purpose. */
export const quietLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quietLog,
};
