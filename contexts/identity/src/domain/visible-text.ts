/** Characters that show nothing, or turn or hide the text around them: controls, bidi overrides, fillers, tags. */
const INVISIBLE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;

/** Kept, because emoji and some scripts are joined by them; but a name is not made of them alone. */
const ONLY_JOINERS = /^[\u200C\u200D\uFE0F\s]*$/u;

/**
 * A name as people will see it: composed, single spaces, nothing invisible. Emoji and right-to-left scripts stay
 * whole. Empty when nothing is left.
 */
export function visibleText(text: string): string {
  const spaced = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ');
  const clean = spaced.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return ONLY_JOINERS.test(clean) ? '' : clean;
}
