import type { CartView, Violation } from '@hiorder/contracts';

export interface LineProblem {
  readonly code: string;
  readonly lineId?: string | undefined;
  /** How many are left, where that is the problem. */
  readonly left?: number | undefined;
  /** How many of it may be ordered, where that is the problem. */
  readonly max?: number | undefined;
}

type Raw = Violation | CartView['problems'][number];

/** What the cart already says and what the last attempt to order added, each once. */
export function problemsOf(cart: CartView, refused: readonly Violation[]): LineProblem[] {
  const known = new Set(cart.lines.map((line) => line.id));
  const seen = new Set<string>();
  return [...cart.problems, ...refused].map(read).filter((one) => {
    const key = `${one.code} ${one.lineId ?? ''}`;
    if (seen.has(key) || (one.lineId !== undefined && !known.has(one.lineId))) return false;
    seen.add(key);
    return true;
  });
}

function read(raw: Raw): LineProblem {
  const data = raw as Record<string, unknown>;
  return {
    code: raw.code,
    lineId: typeof data.lineId === 'string' ? data.lineId : undefined,
    left: typeof data.left === 'number' ? data.left : undefined,
    max: typeof data.max === 'number' ? data.max : undefined,
  };
}

/** Off the menu, for good, at this hour, or for now. */
const GONE = new Set(['item-not-on-sale', 'item-not-available-now', 'category-on-hold']);

/** Nothing of it can be had, so no more of it either. */
export function isOut(problems: readonly LineProblem[]): boolean {
  return problems.some(({ code, left }) => GONE.has(code) || (code === 'out-of-stock' && (left ?? 0) <= 0));
}

/** How many the stepper may go up to. */
export function mostOf(problems: readonly LineProblem[], most: number): number {
  if (isOut(problems)) return 0;
  return problems.reduce((least, one) => Math.min(least, one.left ?? least, one.max ?? least), most);
}

/** These do not stand in the way of ordering: they are asked about, or wait, or are over once something was paid. */
const PASSABLE = new Set(['price-changed', 'ordering-paused', 'too-many-unpaid-orders']);

export function blocksOrdering(problems: readonly LineProblem[]): boolean {
  return problems.some((one) => !PASSABLE.has(one.code));
}
