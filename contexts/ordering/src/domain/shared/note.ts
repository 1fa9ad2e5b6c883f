/** They turn what is written after them: a cook would read another text than the guest wrote. */
const DIRECTION_OVERRIDES = /[\u202D\u202E]/gu;

/** What a guest wishes of a dish, as written and without space around it; nothing, when nothing is left. */
export const noteOf = (written: string | null | undefined): string | null =>
  written?.replace(DIRECTION_OVERRIDES, '').trim() || null;
