import type { BookName, Books, Entry } from '../domain/books/books.ts';

type EntryOf<Book extends BookName> = Readonly<Books[Book]> & { readonly book: Book };

/** What is counted in one book. */
export const entriesOf = <Book extends BookName>(
  entries: readonly Entry[],
  book: Book,
): readonly EntryOf<Book>[] => entries.filter((each) => each.book === book) as unknown as EntryOf<Book>[];
