import type { SalesFile } from '@hiorder/contracts';
import { type Locale, localeOf, textIn } from '@hiorder/kernel';
import { csv } from '../../../../domain/sales/csv.ts';
import type { SalesQuestion } from '../sales-question.ts';
import { losses, payments, tables } from './by-circumstance.ts';
import { categories, options, preparation } from './by-goods.ts';
import { days, hours, weekdays } from './by-time.ts';
import { itemDays } from './item-days.ts';
import { orders } from './orders.ts';
import type { ExportTable, Exporting } from './table.ts';

const TABLES: Readonly<Record<SalesFile, ExportTable>> = {
  ...{ items: itemDays, orders, days, hours, categories },
  ...{ options, tables, payments, losses, weekdays, preparation },
};

/** What the screen shows, or what lies behind it, as a file in the reader's language. */
export async function exportSales(
  ports: Exporting['ports'],
  question: SalesQuestion,
  { view, wanted }: { view: SalesFile; wanted: Locale | undefined },
): Promise<string> {
  const own = localeOf(question.store.locale);
  const language = wanted ?? own;
  const { headings, rows } = TABLES[view];
  const text: Exporting['text'] = (of) => textIn(of ?? {}, language, own);
  return csv([headings[language], ...(await rows({ ports, question, language, text }))]);
}
