/** Takes a line out; the focus, which would go with it, moves on to the next one, or to the page's heading. */
export function keepingPlace(lineId: string, remove: () => void): void {
  const links = [...document.querySelectorAll<HTMLElement>('.cart-line a')];
  const at = links.findIndex((link) => link.closest<HTMLElement>('.cart-line')?.dataset.line === lineId);
  const next = links[at + 1] ?? links[at - 1];
  remove();
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    (next ?? document.querySelector('h1'))?.focus({ preventScroll: true });
  });
}
