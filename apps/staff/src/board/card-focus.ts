const CARD = '[data-card]';
const MAIN = '[data-main]';

type Direction = 'up' | 'down' | 'left' | 'right';
const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const cardsIn = (stack: Element | null | undefined): HTMLElement[] =>
  stack ? [...stack.querySelectorAll<HTMLElement>(`:scope > ${CARD}`)] : [];

/** The card's main button, else the first one. */
function landOn(card: HTMLElement | undefined): void {
  const button = card?.querySelector<HTMLElement>(MAIN) ?? card?.querySelector('button');
  button?.focus();
}

/** Arrow keys walk from card to card and from column to column, like the keys of a kitchen's bump bar. */
export function walkCards(event: KeyboardEvent): void {
  const direction = KEYS[event.key];
  const card = (event.target as HTMLElement).closest<HTMLElement>(CARD);
  if (!direction || !card || event.altKey || event.ctrlKey || event.metaKey) return;
  const next =
    direction === 'up' || direction === 'down' ? siblingOf(card, direction) : neighbourOf(card, direction);
  if (!next) return;
  event.preventDefault();
  landOn(next);
}

function siblingOf(card: HTMLElement, direction: 'up' | 'down'): HTMLElement | undefined {
  const cards = cardsIn(card.parentElement);
  return cards[cards.indexOf(card) + (direction === 'up' ? -1 : 1)];
}

/** In the next stack that has cards and is shown, the card at the same height. */
function neighbourOf(card: HTMLElement, direction: 'left' | 'right'): HTMLElement | undefined {
  const stacks = [...new Set([...document.querySelectorAll(CARD)].map((one) => one.parentElement))];
  const shown = stacks.filter((stack) => stack === card.parentElement || stack?.offsetParent);
  const stack = shown[shown.indexOf(card.parentElement) + (direction === 'left' ? -1 : 1)];
  const top = card.getBoundingClientRect().top;
  const distance = (one: HTMLElement) => Math.abs(one.getBoundingClientRect().top - top);
  return cardsIn(stack).sort((a, b) => distance(a) - distance(b))[0];
}

/** Who gets the focus when the card around `element` has left: the next in its stack, else the one before. */
export function heirOf(element: Element): () => void {
  const card = element.closest<HTMLElement>(CARD);
  const cards = cardsIn(card?.parentElement);
  const at = card ? cards.indexOf(card) : -1;
  const heir = cards[at + 1] ?? cards[at - 1];
  const stack = card?.closest<HTMLElement>('[tabindex]');
  return () =>
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      if (heir?.isConnected) landOn(heir);
      else stack?.focus({ preventScroll: true });
    });
}

/** Does what the card's button says and hands the focus on. */
export function press(event: MouseEvent, act: () => unknown): void {
  const handOn = heirOf(event.currentTarget as Element);
  act();
  handOn();
}

/** The second press of a double tap would hit whatever slid under the finger meanwhile. Only a stepper is for hurrying. */
export function onceOnly(event: MouseEvent): void {
  if (event.detail < 2 || (event.target as Element).closest('.eta')) return;
  event.preventDefault();
  event.stopPropagation();
}
