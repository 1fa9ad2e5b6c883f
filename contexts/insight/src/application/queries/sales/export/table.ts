import type { LocalizedText } from '@hiorder/contracts';
import type { Locale } from '@hiorder/kernel';
import type { Cell } from '../../../../domain/sales/csv.ts';
import type { OrdersOfDays } from '../../../ports/orders-of-days.ts';
import type { SalesPorts, SalesQuestion } from '../sales-question.ts';

export type Headings = Readonly<Record<Locale, readonly string[]>>;

export interface Exporting {
  readonly ports: SalesPorts & { readonly orders: OrdersOfDays };
  readonly question: SalesQuestion;
  readonly language: Locale;
  /** A text in the reader's language. */
  text(of: LocalizedText | null | undefined): string;
}

/** One kind of file: what its columns are called, and its rows. */
export interface ExportTable {
  readonly headings: Headings;
  rows(exporting: Exporting): Promise<readonly (readonly Cell[])[]>;
}
