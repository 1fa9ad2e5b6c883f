import type { MenuItem } from '@hiorder/contracts';
import { isWithin, nextChange } from '@hiorder/contracts/weekly-hours';

export interface HoursNow {
  readonly closed: ReadonlySet<string>;
  /** When one of them closes or opens; null: never. */
  readonly until: Date | null;
}

/** Which dishes may not be ordered at a moment, and how long that stays so. */
export function hoursNow(items: readonly MenuItem[], timeZone: string, at: Date): HoursNow {
  const closed = new Set<string>();
  let until: Date | null = null;
  for (const { id, availableHours: spans } of items) {
    if (!spans) continue;
    const hours = { timeZone, spans };
    if (!isWithin(hours, at)) closed.add(id);
    const change = nextChange(hours, at);
    if (change && (!until || change < until)) until = change;
  }
  return { closed, until };
}
