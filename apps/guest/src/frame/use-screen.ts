import { useEffect } from 'preact/hooks';

let first = true;

/** A page says its name: in the tab's title, and to screen readers by moving to its heading when one comes to it. */
export function useScreen(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // Not on the first page: there the browser reads from the top by itself.
    if (!first) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    first = false;
  }, []);
}
