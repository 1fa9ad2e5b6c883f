// By the build: apps/ui/vite.worker.ts.
declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

const NAMED = 'shell ';
const SHELL = NAMED + __VERSION__;
/** A page without anything of anybody in it; the app draws the rest. */
const PAGE = '/';
/** As many at a time as leave a slow line to whoever is using it. */
const AT_ONCE = 4;
/** What a gateway says when nobody is behind it. */
const NOBODY_THERE = new Set([502, 503, 504]);

export const isFile = ({ pathname }: URL): boolean => pathname.startsWith('/assets/');

/** All or nothing: an app of which a part is missing is none. */
export async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  for (let at = 0; at < __SHELL__.length; at += AT_ONCE)
    await shell.addAll(__SHELL__.slice(at, at + AT_ONCE).map((name) => `/${name}`));
  await shell.add(new Request(PAGE, { cache: 'reload' }));
}

/** The one before stays: another page of this phone may still run it. */
export async function letOldShellsGo(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(NAMED) && name !== SHELL);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** As it is now, where there is a line; without one the app starts from what it kept. */
export async function page(event: FetchEvent): Promise<Response> {
  const kept = async () => (await caches.open(SHELL)).match(PAGE, { ignoreVary: true });
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined;
    const answer = preloaded ?? (await fetch(event.request));
    return NOBODY_THERE.has(answer.status) ? ((await kept()) ?? answer) : answer;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

/**
 * A page that is not the app's. It has been asked for by the time the worker is awake: left to the browser it would be
 * asked for once more, and what signs somebody in is good once.
 */
export async function asItComes(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

/** Named after its content: whichever version kept it, it is the same. */
export async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request).catch(() => Response.error());
  if (answer.ok) await (await caches.open(SHELL)).put(request, answer.clone());
  return answer;
}
