import type { Menu, MenuItem } from '@hiorder/contracts';

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** 부대찌개 → ㅂㄷㅉㄱ; other letters stay as they are. */
export function initialsOf(text: string): string {
  return Array.from(text, (letter) => {
    const index = letter.charCodeAt(0) - 0xac00;
    return index >= 0 && index < 11172 ? (INITIALS[Math.floor(index / 588)] ?? letter) : letter;
  }).join('');
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, '');
}

/** By name, by what the name begins with in Korean initials (ㅂㄷ), or by a word of the description. */
export function matches(item: Pick<MenuItem, 'name' | 'description'>, query: string): boolean {
  const wanted = plain(query);
  if (wanted === '') return false;
  const name = plain(item.name);
  if (name.includes(wanted)) return true;
  if (/^[ㄱ-ㅎ]+$/.test(wanted)) return initialsOf(name).includes(wanted);
  return wanted.length > 1 && plain(item.description).includes(wanted);
}

/** Names first, descriptions after; an item that stands in two categories once. */
export function searchMenu(menu: Menu, query: string): MenuItem[] {
  const found = new Map<string, MenuItem>();
  for (const category of menu.categories)
    for (const item of category.items) if (matches(item, query)) found.set(item.id, item);
  const byName = (item: MenuItem) => (plain(item.name).includes(plain(query)) ? 0 : 1);
  return [...found.values()].sort((a, b) => byName(a) - byName(b));
}
