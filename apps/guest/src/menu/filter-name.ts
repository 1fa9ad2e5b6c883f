import { words } from '../language.ts';

export function allergenName(code: string): string {
  return (words.value.allergens as Record<string, string>)[code] ?? code;
}

/** One filter in a word or two. */
export function filterName(what: string): string {
  const { filter: text } = words.value;
  if (what === 'vegetarian') return text.vegetarian;
  return what === 'mild' ? text.mild : text.noAllergen(allergenName(what));
}
