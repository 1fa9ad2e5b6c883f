import type { TextByLocale } from '@hiorder/kernel';
import type { Daypart } from '../../domain/recommendation/daypart.ts';
import type { Habits } from '../../domain/recommendation/habits.ts';
import type { Dish } from '../../domain/recommendation/recommend.ts';

export interface NamedDish extends Dish {
  readonly name: TextByLocale;
}

export interface HabitReader {
  /** Everything that ever was on the menu, with what is on sale at `at`. */
  menu(storeId: string, at: Date): Promise<NamedDish[]>;
  habits(o: HabitQuery): Promise<Habits>;
}

export interface HabitQuery {
  readonly storeId: string;
  readonly spans: readonly number[];
  readonly daypart: Daypart;
  /** Whose company is asked for. */
  readonly cart: readonly string[];
}
