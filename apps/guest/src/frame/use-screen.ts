import { useEffect } from 'preact/hooks';

let shown: string | null = null;

/** The path of the page before this one, until this one has said its name. */
export const cameFrom = (): string | null => shown;

/**
 * A page says its name: in the tab's title, and to screen readers by moving to its heading when one comes to it.
 * `placeFor`: a better place for who comes from that path.
 */
export function useScreen(title: string, placeFor?: (from: string) => HTMLElement | null): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const from = shown;
    shown = location.pathname;
    // Not on the first page: there the browser reads from the top by itself.
    if (from === null) return;
    const place = placeFor?.(from) ?? document.querySelector<HTMLElement>('h1');
    place?.focus({ preventScroll: true });
  }, []);
}
