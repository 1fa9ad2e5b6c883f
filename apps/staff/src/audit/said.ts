import type { Actor, AuditChange, AuditEntry, Locale } from '@hiorder/contracts';
import { refundReasonText } from '@hiorder/contracts/reasons';
import { formatMoney } from '@hiorder/ui/money';
import type { AuditWords } from './words/ko.ts';

export interface Terms {
  readonly words: AuditWords;
  readonly roles: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly currency: string;
  tableName(name: string): string;
}

export const actionText = ({ action }: AuditEntry, { words }: Terms): string =>
  (words.actions as Readonly<Record<string, string>>)[action] ?? action;

export function actorText(by: Actor, { words }: Terms): string {
  if (by.kind === 'system') return words.bySystem;
  return by.name ?? (by.kind === 'machine' ? words.byMachine : '');
}

/** Of tables, and of what happened at one. */
const AT_TABLES: ReadonlySet<string> = new Set([
  ...['counter-payment', 'counter-payment-taken-back', 'table-closed-by-force'],
  ...['table-added', 'table-changed', 'table-retired', 'table-code-renewed'],
]);

/** Of the store as a whole, whose name stands on no row. */
const OF_STORE: ReadonlySet<string> = new Set([
  ...['store-profile-changed', 'call-kinds-changed', 'kitchen-settings-changed'],
  ...['ordering-paused', 'ordering-resumed', 'ordering-policy-changed'],
  ...['tablet-pin-set', 'tablet-pin-changed'],
  ...['wait-lengthened', 'wait-as-usual', 'categories-held', 'categories-released'],
]);

/** What it was done to; a table is more than its number. */
export function subjectText({ action, subject: { name } }: AuditEntry, { tableName }: Terms): string | null {
  if (name === null || OF_STORE.has(action)) return null;
  return AT_TABLES.has(action) ? tableName(name) : name;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Mode = keyof AuditWords['paymentModes'];
const isMode = (value: unknown, { paymentModes }: AuditWords): value is Mode =>
  typeof value === 'string' && Object.hasOwn(paymentModes, value);

/** In words, where a value is one; undefined for what is too much to read in a line. */
function valueText(field: string, value: unknown, terms: Terms): string | undefined {
  const { words, locale, currency } = terms;
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (field === 'price' && typeof value === 'number') return formatMoney({ amount: value, currency }, locale);
  // Of what it shows a hash says nothing.
  if (field === 'logo') return words.picture;
  if (field === 'paymentMode' && isMode(value, words)) return words.paymentModes[value];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isMap(value)) return undefined;
  const text = value[locale] ?? Object.values(value)[0];
  return typeof text === 'string' ? text : undefined;
}

export interface SaidChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function changeText({ field, before, after }: AuditChange, terms: Terms): SaidChange {
  const name = (terms.words.fields as Readonly<Record<string, string>>)[field] ?? field;
  const [from, to] = [valueText(field, before, terms), valueText(field, after, terms)];
  const readable = from !== undefined && to !== undefined && field !== 'categoryId' && from !== to;
  return { field: name, before: readable ? from : undefined, after: readable ? to : undefined };
}

/** What else there is to know, as short as it goes: which order, how much, as what, why. */
export function detailTexts({ details }: AuditEntry, terms: Terms): string[] {
  const { words, roles, locale, currency } = terms;
  const money = details['amount'] ?? details['total'];
  const { number, role, previous, reason, message, extraMinutes } = details;
  const roleOf = (value: unknown) => (typeof value === 'string' ? (roles[value] ?? value) : undefined);
  const [now, then] = [roleOf(role), roleOf(previous)];
  return [
    typeof number === 'number' ? `#${number}` : undefined,
    typeof money === 'number' ? formatMoney({ amount: money, currency }, locale) : undefined,
    now !== undefined && then !== undefined ? `${then} → ${now}` : now,
    typeof extraMinutes === 'number' ? words.moreMinutes(extraMinutes) : undefined,
    typeof reason === 'string' ? refundReasonText(reason, locale) : undefined,
    typeof message === 'string' ? message : undefined,
  ].filter((text): text is string => text !== undefined && text !== '');
}
