import type { Actor, AuditChange, AuditEntry, Locale, LocalizedText, OpenSpan } from '@hiorder/contracts';
import { refundReasonText } from '@hiorder/contracts/reasons';
import { begun } from '@hiorder/ui/begun';
import { formatHours } from '@hiorder/ui/hours';
import { formatMoney } from '@hiorder/ui/money';
import type { MenuWords } from '../menu/words/ko.ts';
import type { AuditWords } from './words/ko.ts';

export interface Terms {
  readonly words: AuditWords;
  readonly menu: Pick<MenuWords, 'courses' | 'spicy' | 'tags' | 'allergens'>;
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

interface Origin {
  readonly ingredient: LocalizedText;
  readonly country: LocalizedText;
}
const inWords = (text: LocalizedText, locale: Locale): string => text[locale] ?? Object.values(text)[0] ?? '';
const originText = ({ ingredient, country }: Origin, locale: Locale): string =>
  `${inWords(ingredient, locale)} ${inWords(country, locale)}`;

/** Of dishes and hours, as the pages say it where they are changed; undefined for any other field. */
function dishText(field: string, value: unknown, { menu, locale }: Terms): string | undefined {
  const wordOf = (words: object, key: unknown) => (words as Readonly<Record<string, string>>)[String(key)];
  const list = (words: object) =>
    Array.isArray(value)
      ? value.map((one) => begun(wordOf(words, one) ?? String(one))).join(', ')
      : undefined;
  switch (field) {
    case 'course':
      return wordOf(menu.courses, value);
    case 'spicy':
      return wordOf(menu.spicy, value);
    case 'tags':
      return list(menu.tags);
    case 'allergens':
      return list(menu.allergens);
    case 'origin':
      return Array.isArray(value)
        ? value.map((one) => originText(one as Origin, locale)).join(', ')
        : undefined;
    case 'availableHours':
    case 'openingHours':
      return Array.isArray(value) ? formatHours(value as OpenSpan[], locale) : undefined;
    default:
      return undefined;
  }
}

/** In words, where a value is one; undefined for what is too much to read in a line. */
function valueText(field: string, value: unknown, terms: Terms): string | undefined {
  const { words, locale, currency } = terms;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (field === 'price' && typeof value === 'number') return formatMoney({ amount: value, currency }, locale);
  // Of what it shows a hash says nothing.
  if (field === 'logo' || field === 'photo') return words.picture;
  const ofDish = dishText(field, value, terms);
  if (ofDish !== undefined) return ofDish;
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
  const { number, role, previous, reason, message, extraMinutes, quantity } = details;
  const roleOf = (value: unknown) => (typeof value === 'string' ? (roles[value] ?? value) : undefined);
  const [now, then] = [roleOf(role), roleOf(previous)];
  return [
    typeof number === 'number' ? `#${number}` : undefined,
    typeof money === 'number' ? formatMoney({ amount: money, currency }, locale) : undefined,
    now !== undefined && then !== undefined ? `${then} → ${now}` : now,
    typeof quantity === 'number' ? words.left(quantity) : undefined,
    typeof extraMinutes === 'number' ? words.moreMinutes(extraMinutes) : undefined,
    typeof reason === 'string' ? refundReasonText(reason, locale) : undefined,
    typeof message === 'string' ? message : undefined,
  ].filter((text): text is string => text !== undefined && text !== '');
}
