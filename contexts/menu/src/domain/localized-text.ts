import type { LocalizedText } from '@hiorder/contracts';
import { type Locale, LOCALES } from '@hiorder/kernel';
import type { Violation } from './violation.ts';

export interface TextRule {
  readonly path: string;
  readonly max: number;
  /** The language that must be there. */
  readonly required: Locale;
  /** A text that may be missing altogether. */
  readonly optional?: boolean;
}

/** Trimmed, in one form of Unicode, without empty languages. */
export function tidyText(text: LocalizedText): LocalizedText {
  const entries = LOCALES.flatMap((language) => {
    const value = text[language]?.normalize('NFC').trim();
    return value ? [[language, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Length counts what people see as characters roughly: code points. */
export function textViolations(tidied: LocalizedText, rule: TextRule): Violation[] {
  const tooLong = LOCALES.filter((language) => [...(tidied[language] ?? '')].length > rule.max).map(
    (language): Violation => ({ code: 'too-long', path: `${rule.path}/${language}`, max: rule.max }),
  );
  const empty = Object.keys(tidied).length === 0;
  const missing = !tidied[rule.required] && !(rule.optional && empty);
  return missing ? [{ code: 'text-required', path: `${rule.path}/${rule.required}` }, ...tooLong] : tooLong;
}

export const sameText = (one: LocalizedText, other: LocalizedText): boolean =>
  LOCALES.every((language) => (one[language] ?? '') === (other[language] ?? ''));
