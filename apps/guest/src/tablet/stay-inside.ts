interface Floor {
  readonly floor: number;
}
/** So many steps back at once, before the first of them is answered, are still inside. */
const FLOORS = 6;
const floorOf = (state: unknown): number | undefined => (state as Partial<Floor> | null)?.floor;

/**
 * The back button goes back within the app and no further: below everything lie steps that one is sent up from again.
 * Returns the stop.
 */
export function stayInside(): () => void {
  const push = (state: Floor | null) => history.pushState(state, '', location.href);
  const up = () => {
    const at = floorOf(history.state);
    if (at === undefined) return;
    for (let floor = at + 1; floor < FLOORS; floor += 1) push({ floor });
    push(null);
  };
  if (floorOf(history.state) === undefined) history.replaceState({ floor: 0 }, '', location.href);
  up();
  addEventListener('popstate', up);
  return () => removeEventListener('popstate', up);
}
