import type { LocalizedText, Locale, ServiceCallView } from '@hiorder/contracts';

/** fresh: just now; late: somebody should go; over: the table has waited far too long. */
export type CallAge = 'fresh' | 'late' | 'over';

/** Minutes. */
const LATE = 2;
const OVER = 4;

/** Since the table asked first: asking again makes no call younger. */
export const waited = ({ raisedAt }: Pick<ServiceCallView, 'raisedAt'>, now: number): number =>
  Math.max(0, now - Date.parse(raisedAt));

export function callAge(call: Pick<ServiceCallView, 'raisedAt'>, now: number): CallAge {
  const minutes = waited(call, now) / 60_000;
  return minutes >= OVER ? 'over' : minutes >= LATE ? 'late' : 'fresh';
}

/** The one that has waited longest comes first. */
export const byAge = (a: ServiceCallView, b: ServiceCallView): number =>
  a.raisedAt.localeCompare(b.raisedAt) || a.id.localeCompare(b.id);

/** In the language of whoever reads, else whichever there is: the store's is always there. */
export const callName = (name: LocalizedText, ...wanted: readonly Locale[]): string =>
  wanted.map((locale) => name[locale]).find(Boolean) ?? Object.values(name).find(Boolean) ?? '';

/** True when `next` is not older than `present`. */
export const isNewerCall = (next: ServiceCallView, present: ServiceCallView): boolean =>
  next.status !== 'open' || next.count >= present.count;
