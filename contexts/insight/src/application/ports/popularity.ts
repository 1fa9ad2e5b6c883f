import type { DayRange } from '../../domain/calendar/days.ts';
import type { Portions } from '../../domain/ranking/ranking.ts';

export interface PopularityReader {
  /** Grows whenever the store's rankings may look different. */
  version(storeId: string): Promise<number>;
  /** What is on the menu and was ordered in one of the periods. */
  portions(storeId: string, days: { now: DayRange; before: DayRange }): Promise<Portions[]>;
}
