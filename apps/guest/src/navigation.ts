type Route = (url: string, replace?: boolean) => void;

let route: Route = (url) => location.assign(url);

/** The router lends its door once, so that what happens outside of components can move on too. */
export function lendRoute(door: Route): void {
  route = door;
}

let moves = 0;

/** Told of every page after the first. */
export function countMove(): void {
  moves++;
}

/** Where people came from, if that was a page of ours; else where they would have come from. */
export function goBack(from = '/'): void {
  if (moves > 0) history.back();
  else goInstead(from);
}

export function go(url: string): void {
  route(url);
}

/** Without a step to come back to. */
export function goInstead(url: string): void {
  route(url, true);
}
