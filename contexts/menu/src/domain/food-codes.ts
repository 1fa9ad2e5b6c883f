/** Allergens that Korean law has declared, and sesame. */
export const ALLERGENS = [
  'pork',
  'beef',
  'chicken',
  'wheat',
  'soy',
  'milk',
  'egg',
  'shrimp',
  'crab',
  'squid',
  'clam',
  'oyster',
  'mackerel',
  'peanut',
  'walnut',
  'pine-nut',
  'buckwheat',
  'peach',
  'tomato',
  'sulfites',
  'sesame',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

export const TAGS = ['new', 'signature', 'event', 'vegetarian'] as const;
export type Tag = (typeof TAGS)[number];

/** The codes that the list does not know, by position. */
export const unknownCodes = (codes: readonly string[], known: readonly string[]): number[] =>
  codes.flatMap((code, i) => (known.includes(code) ? [] : [i]));
