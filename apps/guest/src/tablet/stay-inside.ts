const FLOOR = { tablet: 'floor' } as const;
const isFloor = (state: unknown): boolean => (state as typeof FLOOR | null)?.tablet === FLOOR.tablet;

/**
 * The back button goes back within the app and no further: below everything lies a step that one is sent up from again.
 * Returns the stop.
 */
export function stayInside(): () => void {
  if (!isFloor(history.state)) history.replaceState(FLOOR, '', location.href);
  const up = () => isFloor(history.state) && history.pushState(null, '', location.href);
  up();
  addEventListener('popstate', up);
  return () => removeEventListener('popstate', up);
}
