/** The menu is where people were, whichever way they come back to it; other pages begin at the top. */
const KEY = 'hiorder.menu-scroll';
let last = Number(readStored() ?? 0);

function readStored(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberScroll(): void {
  // The next page's jump to its top comes while the menu is still being taken down.
  if (location.pathname === '/') last = window.scrollY;
}

/** Where the menu will be when it is there. */
export const scrollToCome = (): number => last;

export function restoreScroll(): void {
  window.scrollTo(0, last);
  // Whose dish was found by its name comes back to a list that never showed it.
  document.activeElement?.closest('.item')?.scrollIntoView({ block: 'nearest' });
}

export function forgetScroll(): void {
  last = 0;
}

export function keepScrollOverReload(): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(KEY, String(last));
    } catch {
      // Then the menu begins at its top.
    }
  });
}
