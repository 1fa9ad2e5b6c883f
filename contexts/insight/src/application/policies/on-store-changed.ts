import type { storeProfileChanged } from '@hiorder/contracts';
import { checkTimeZone, withEra } from '../../domain/calendar/calendar.ts';
import { rebook } from '../rebook.ts';
import type { Policy } from './policy.ts';

/** Remembers the store's money, language and clock, and books anew what the clock was needed for. */
export const onStoreChanged: Policy<typeof storeProfileChanged> = async (ports, { data }, tx) => {
  const { storeId, timeZone, dayEndsAt, at } = data;
  checkTimeZone(timeZone);
  const known = await ports.stores.lockCalendar(tx, storeId);
  await ports.stores.saveProfile(tx, data);
  const calendar = withEra(known, { since: at, timeZone, dayEndsAt });
  const place = calendar.findIndex(({ since }) => since === at);
  const before = calendar[place - 1];
  if (before?.timeZone === timeZone && before.dayEndsAt === dayEndsAt && place === calendar.length - 1)
    return;
  await ports.stores.saveCalendar(tx, storeId, calendar);
  const span = { storeId, from: place === 0 ? null : at, to: calendar[place + 1]?.since ?? null };
  await rebook(ports, tx, { span, calendar });
};
