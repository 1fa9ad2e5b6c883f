import type { Moment } from '../calendar/calendar.ts';

/** What has been heard of a party at a table. */
export interface PartyFact {
  readonly id: string;
  readonly storeId: string;
  readonly tableId: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Phones that joined. */
  readonly guests: number;
  /** When it first ordered, whatever became of that order. */
  readonly firstOrderAt: string | null;
  /** Orders not cancelled. */
  readonly orders: number;
  /** Orders that stand. */
  readonly standing: number;
  /** In how many of these each item is. */
  readonly items: Readonly<Record<string, number>>;
  readonly moment: Moment | null;
}

export const unheardParty = (id: string, storeId: string): PartyFact => ({
  ...{ id, storeId, tableId: null, openedAt: null, closedAt: null, guests: 0 },
  ...{ firstOrderAt: null, orders: 0, standing: 0, items: {}, moment: null },
});
