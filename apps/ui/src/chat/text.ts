/** Written here and not imported, so that the schemas beside the contract's number stay out of the bundle. */
export const LONGEST = 2_000;

/** In characters, as people and the server count them: an emoji is one, not two. */
export const lengthOf = (text: string): number => [...text].length;

export const saysSomething = (text: string): boolean => /[^\s\u200b\u2060\ufeff]/u.test(text);
