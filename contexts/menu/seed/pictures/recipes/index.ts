import type { Recipe } from '../recipe.ts';
import { alcohol, softDrinks } from './drinks.ts';
import { fried } from './fried.ts';
import { grillRecipes } from './grill.ts';
import { meals } from './meals.ts';
import { sides } from './sides.ts';
import { signature } from './signature.ts';
import { stews } from './stews.ts';
import { sweets } from './sweets.ts';

/** One recipe per dish, in the order of the menu. */
export const recipes: readonly Recipe[] = [
  signature,
  stews,
  grillRecipes,
  fried,
  meals,
  sides,
  sweets,
  softDrinks,
  alcohol,
].flat();
