import type { BookName, Books } from '../../../domain/books/books.ts';

type KeyType = 'text' | 'date' | 'integer' | 'smallint';

interface BookTable {
  readonly key: Readonly<Record<string, KeyType>>;
  readonly sums: readonly string[];
}
type Typed<B extends BookName> = {
  readonly key: Readonly<Record<keyof Books[B]['key'], KeyType>>;
  readonly sums: readonly (keyof Books[B]['sums'])[];
};

const day = { storeId: 'text', day: 'date' } as const;
const span = { storeId: 'text', span: 'integer' } as const;

/** The books as tables, in the order in which every writer takes them. */
const TABLES: { readonly [B in BookName]: Typed<B> } = {
  salesHour: {
    key: { ...day, hour: 'smallint' },
    sums: ['placed', 'cancelled', 'gross', 'cancelledAmount', 'givenBack', 'revenue'],
  },
  itemDay: {
    key: { ...day, itemId: 'text' },
    sums: [
      ...(['orders', 'quantity', 'ranked', 'revenue'] as const),
      ...(['accepted', 'acceptSeconds', 'readied', 'readySeconds'] as const),
    ],
  },
  optionDay: { key: { ...day, itemId: 'text', optionId: 'text' }, sums: ['orders', 'quantity', 'revenue'] },
  tableDay: {
    key: { ...day, tableId: 'text' },
    sums: ['orders', 'revenue', 'parties', 'guests', 'stays', 'staySeconds'],
  },
  paymentDay: { key: { ...day, method: 'text' }, sums: ['placed', 'orders', 'revenue', 'givenBack'] },
  lossDay: { key: { ...day, kind: 'text', actor: 'text', reason: 'text' }, sums: ['count', 'amount'] },
  basketSpan: { key: { ...span, daypart: 'text' }, sums: ['baskets', 'companions'] },
  itemSpan: { key: { ...span, daypart: 'text', itemId: 'text' }, sums: ['baskets', 'companions'] },
  pairSpan: { key: { ...span, itemId: 'text', withItemId: 'text' }, sums: ['baskets'] },
};

/** `acceptSeconds` → `accept_seconds` */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export interface BookSql {
  readonly book: BookName;
  /** What each parameter holds: one array a column. */
  readonly columns: readonly string[];
  /** Adds the changes. */
  readonly add: string;
  /** Takes out the pages on which nothing is left. */
  readonly clear: string;
}

function sqlOf(book: BookName, { key, sums }: BookTable): BookSql {
  const table = snake(book);
  const keys = Object.keys(key);
  const columns = [...keys, ...sums];
  const names = columns.map(snake).join(', ');
  const arrays = columns.map((name, i) => `$${i + 1}::${key[name] ?? 'bigint'}[]`);
  const rows = `unnest(${arrays.join(', ')}) as x(${names})`;
  const add = sums.map((name) => `${snake(name)} = t.${snake(name)} + excluded.${snake(name)}`);
  const same = keys.map((name) => `t.${snake(name)} = x.${snake(name)}`);
  const empty = sums.map((name) => `t.${snake(name)} = 0`);
  return {
    ...{ book, columns },
    add: `insert into ${table} as t (${names}) select ${names} from ${rows}
      on conflict (${keys.map(snake).join(', ')}) do update set ${add.join(', ')}`,
    clear: `delete from ${table} t using ${rows} where ${[...same, ...empty].join(' and ')}`,
  };
}

export const BOOK_SQL: readonly BookSql[] = Object.entries(TABLES).map(([book, table]) =>
  sqlOf(book as BookName, table),
);
