import type { MenuWords } from '../words/ko.ts';

/** For so many minutes, until the business day ends, or until somebody puts it back. */
export type HowLong = number | 'closing' | 'put-back';

export const TIMES: readonly HowLong[] = ['put-back', 30, 60, 120, 'closing'];

export const howLongText = (howLong: HowLong, w: MenuWords['stock']): string =>
  typeof howLong === 'number' ? w.forMinutes(howLong) : howLong === 'closing' ? w.untilClosing : w.untilBack;

/** As calls that sell something out name its end. */
export const endOf = (howLong: HowLong, now: number): { until?: string; untilClosing?: true } =>
  typeof howLong === 'number'
    ? { until: new Date(now + howLong * 60_000).toISOString() }
    : howLong === 'closing'
      ? { untilClosing: true }
      : {};
