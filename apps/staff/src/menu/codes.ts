import { allergens } from '@hiorder/ui/allergens/ko';

/** What the server knows by code; anything else it refuses. */
export const TAGS: readonly string[] = ['signature', 'new', 'event', 'vegetarian'];

export const ALLERGENS: readonly string[] = Object.keys(allergens);
