import type { DemoCategory } from '../dish.ts';
import { alcohol } from './alcohol.ts';
import { desserts } from './desserts.ts';
import { fried } from './fried.ts';
import { grill } from './grill.ts';
import { meals } from './meals.ts';
import { sides } from './sides.ts';
import { signature } from './signature.ts';
import { softDrinks } from './soft-drinks.ts';
import { stews } from './stews.ts';

/** The menu of 달빛식당, in its order. */
export const demoMenu: readonly DemoCategory[] = [
  signature,
  stews,
  grill,
  fried,
  meals,
  sides,
  desserts,
  softDrinks,
  alcohol,
];
