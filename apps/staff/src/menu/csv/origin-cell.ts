import type { Locale } from '@hiorder/contracts';
import { newOrigin, type OriginDraft } from '../editor/draft.ts';

const escaped = (text: string | undefined, marks: RegExp): string =>
  (text ?? '').trim().replace(marks, (mark) => `\\${mark}`);
const plain = (text: string): string => text.replace(/\\([;:\\])/g, '$1').trim();

/** `Cabbage: Korea; Pork: Spain`: what is in one language, each at its place. Empty: nothing is in this language. */
export function originCell(origin: readonly OriginDraft[], language: Locale): string {
  const parts = origin.map(({ ingredient, country }) => {
    const [what, where] = [escaped(ingredient[language], /[;:\\]/g), escaped(country[language], /[;\\]/g)];
    return what || where ? `${what}: ${where}` : '';
  });
  return parts.some(Boolean) ? parts.join('; ') : '';
}

/**
 * What of the origins a cell says in its language. The store's own says how many there are: others only translate them.
 * Undefined for what does not tell an ingredient from its country.
 */
export function withOriginCell(
  origin: readonly OriginDraft[],
  cell: string,
  { language, own }: { language: Locale; own: boolean },
): readonly OriginDraft[] | undefined {
  const parts = cell.trim() === '' ? [] : cell.split(/(?<!\\);/).map(partOf);
  if (parts.includes(undefined)) return undefined;
  const count = own ? parts.length : Math.max(origin.length, parts.length);
  return Array.from({ length: count }, (_, i) => {
    const { key, ingredient, country } = origin[i] ?? newOrigin();
    const [what = '', where = ''] = parts[i] ?? [];
    return {
      key,
      ingredient: { ...ingredient, [language]: what },
      country: { ...country, [language]: where },
    };
  });
}

function partOf(part: string): readonly [string, string] | undefined {
  if (part.trim() === '') return ['', ''];
  const [what, where, ...more] = part.split(/(?<!\\):(.*)/s);
  return where === undefined || more.some(Boolean) ? undefined : [plain(what ?? ''), plain(where)];
}
