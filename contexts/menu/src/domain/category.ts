import type { LocalizedText } from '@hiorder/contracts';
import type { Locale } from '@hiorder/kernel';
import { textViolations } from './localized-text.ts';
import type { Violation } from './violation.ts';

/** A part of the menu, such as 탕·찌개. Retired ones stay in the table. */
export interface Category {
  readonly id: string;
  readonly storeId: string;
  readonly name: LocalizedText;
  readonly position: number;
  readonly version: number;
}

const CATEGORY_NAME_LENGTH = 80;

export const categoryViolations = (tidied: LocalizedText, required: Locale): Violation[] =>
  textViolations(tidied, { path: '/name', max: CATEGORY_NAME_LENGTH, required });
