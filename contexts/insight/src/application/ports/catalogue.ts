import type { Course, LocalizedText } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';

export interface ItemOnMenu {
  readonly itemId: string;
  readonly storeId: string;
  readonly version: number;
  readonly categoryId: string;
  readonly name: LocalizedText;
  readonly course: Course;
  readonly needsMain: boolean;
  /** Names of its options by id. */
  readonly options: Readonly<Record<string, LocalizedText>>;
}
export interface CategoryOnMenu {
  readonly categoryId: string;
  readonly storeId: string;
  readonly name: LocalizedText;
  readonly position: number;
  readonly retired: boolean;
  readonly at: string;
}
export interface StockState {
  readonly itemId: string;
  readonly storeId: string;
  readonly soldOut: boolean;
  readonly soldOutUntil: string | null;
  readonly at: string;
}
export interface NamedTable {
  readonly tableId: string;
  readonly storeId: string;
  readonly name: string;
  readonly at: string;
}

/** What the menu and the floor are called, as last heard; older news never undoes newer. */
export interface Catalogue {
  saveItem(tx: Transaction, item: ItemOnMenu): Promise<void>;
  retireItem(tx: Transaction, o: { itemId: string; storeId: string; version: number }): Promise<void>;
  saveCategory(tx: Transaction, category: CategoryOnMenu): Promise<void>;
  saveStock(tx: Transaction, stock: StockState): Promise<void>;
  saveTable(tx: Transaction, table: NamedTable): Promise<void>;
  retireTable(tx: Transaction, table: Omit<NamedTable, 'name'>): Promise<void>;
}
