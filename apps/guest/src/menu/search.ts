import type { Menu, MenuItem } from '@hiorder/contracts';
import { disassemble, getChoseong } from 'es-hangul';

function plain(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, '');
}

/** As it is, or by its Korean initial: ㅉ is 찌. */
const isLetter = (letter: string, typed: string) => letter === typed || getChoseong(letter) === typed;

/** The keys of the letter that is being typed are the first ones of what stands there: 김, 김ㅊ and 김칮 of 김치전. */
function isBegun(rest: readonly string[], typed: string): boolean {
  const [letter = ''] = rest;
  return isLetter(letter, typed) || disassemble(rest.join('')).startsWith(disassemble(typed));
}

/** Somewhere in the name, each letter as it is or only its initial (ㅂㄷㅉㄱ, ㅂㄷ찌개), the last one perhaps half typed. */
function hasTyped(name: string, wanted: string): boolean {
  const letters = Array.from(name);
  const typed = Array.from(wanted);
  const last = typed.length - 1;
  return letters.some((_, from) =>
    typed.every((one, at) =>
      at === last ? isBegun(letters.slice(from + at), one) : isLetter(letters[from + at] ?? '', one),
    ),
  );
}

/** By name, or by a word of the description. */
export function matches(item: Pick<MenuItem, 'name' | 'description'>, query: string): boolean {
  const wanted = plain(query);
  if (wanted === '') return false;
  return hasTyped(plain(item.name), wanted) || isDescribed(item, wanted);
}

const isDescribed = ({ description }: Pick<MenuItem, 'description'>, wanted: string): boolean =>
  wanted.length > 1 && plain(description).includes(wanted);

/** Names first, as they are before half typed ones; descriptions after. An item that stands in two categories once. */
export function searchMenu(menu: Menu, query: string): MenuItem[] {
  const found = new Map<string, MenuItem>();
  for (const category of menu.categories)
    for (const item of category.items) if (matches(item, query)) found.set(item.id, item);
  const wanted = plain(query);
  const far = ({ name }: MenuItem) =>
    plain(name).includes(wanted) ? 0 : hasTyped(plain(name), wanted) ? 1 : 2;
  return [...found.values()].sort((a, b) => far(a) - far(b));
}
