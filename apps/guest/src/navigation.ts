type Route = (url: string, replace?: boolean) => void;

let route: Route = (url) => location.assign(url);

/** The router lends its door once, so that what happens outside of components can move on too. */
export function lendRoute(door: Route): void {
  route = door;
}

export function go(url: string): void {
  route(url);
}

/** Without a step to come back to. */
export function goInstead(url: string): void {
  route(url, true);
}
