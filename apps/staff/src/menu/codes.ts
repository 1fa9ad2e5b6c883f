/** What the server knows by code; anything else it refuses. */
export const TAGS: readonly string[] = ['signature', 'new', 'event', 'vegetarian'];

export const ALLERGENS: readonly string[] = [
  ...['pork', 'beef', 'chicken', 'wheat', 'soy', 'milk', 'egg', 'shrimp', 'crab', 'squid', 'clam'],
  ...['oyster', 'mackerel', 'peanut', 'walnut', 'pine-nut', 'buckwheat', 'peach', 'tomato', 'sulfites'],
  'sesame',
];
