import type { Transaction } from '@hiorder/kernel';
import type { OrderNews } from '../domain/order/learn.ts';
import type { PartyNews } from '../domain/party/learn-party.ts';
import type { FactRef } from './ports/facts.ts';

/** News of one thing, in the order it was heard. */
export interface Noted<N> {
  readonly ref: FactRef;
  readonly news: N[];
}
type Notes<N> = Map<string, Noted<N>>;

interface Notebook {
  readonly orders: Notes<OrderNews>;
  readonly parties: Notes<PartyNews>;
  /** Stores whose rankings may look different. */
  readonly popularity: Set<string>;
}

const notebooks = new WeakMap<Transaction, Notebook>();

function notebookOf(tx: Transaction): Notebook {
  const notebook = notebooks.get(tx) ?? {
    orders: new Map(),
    parties: new Map(),
    popularity: new Set<string>(),
  };
  notebooks.set(tx, notebook);
  return notebook;
}

function note<N>(notes: Notes<N>, ref: FactRef, news: N): void {
  const known = notes.get(ref.id);
  if (known) known.news.push(news);
  else notes.set(ref.id, { ref, news: [news] });
}

/** The order is booked anew before this transaction commits, once for all that it has heard of it. */
export const noteOrder = (tx: Transaction, ref: FactRef, news: OrderNews): void =>
  note(notebookOf(tx).orders, ref, news);

export const noteParty = (tx: Transaction, ref: FactRef, news: PartyNews): void =>
  note(notebookOf(tx).parties, ref, news);

export const notePopularity = (tx: Transaction, storeId: string): void =>
  void notebookOf(tx).popularity.add(storeId);

/** All that was noted, in no particular order. */
export function takeNotes(tx: Transaction): Notebook {
  const notebook = notebookOf(tx);
  notebooks.delete(tx);
  return notebook;
}
