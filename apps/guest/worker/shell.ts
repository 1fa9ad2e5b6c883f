import { fileOf, olderToGo, pageOf } from './page-of.ts';

// By the build: apps/ui/vite.worker.ts.
declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

const NAMED = 'shell ';
const SHELL = NAMED + __VERSION__;
/** A page without anything of anybody in it; the app draws the rest. */
const PAGE = '/';
/** As many at a time as leave a slow line to whoever is using it. */
const AT_ONCE = 4;
/** Nobody looks at a white page for longer when there is one that works. */
const LATE_MS = 4_000;

export const version = __VERSION__;

export const isFile = ({ pathname }: URL): boolean => pathname.startsWith('/assets/');

/** All or nothing: an app of which a part is missing is none. */
export async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  for (let at = 0; at < __SHELL__.length; at += AT_ONCE)
    await shell.addAll(__SHELL__.slice(at, at + AT_ONCE).map((name) => `/${name}`));
  await shell.add(new Request(PAGE, { cache: 'reload' }));
}

export async function letOldShellsGo(pages: number): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(NAMED));
  await Promise.all(olderToGo(shells, SHELL, pages).map((name) => caches.delete(name)));
}

export function page(event: FetchEvent): Promise<Response> {
  const answer = asItComes(event);
  // Also when it comes too late for this page.
  event.waitUntil(answer.catch(() => undefined));
  return pageOf({
    answer,
    late: new Promise((resolve) => setTimeout(resolve, LATE_MS)),
    kept: async () => (await caches.open(SHELL)).match(PAGE, { ignoreVary: true }),
  });
}

/**
 * A page that is not the app's. It has been asked for by the time the worker is awake: left to the browser it would be
 * asked for once more, and what signs somebody in is good once.
 */
export async function asItComes(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

/** Named after its content: whichever version kept it, it is the same. */
export const file = (request: Request, later: (work: Promise<unknown>) => void): Promise<Response> =>
  fileOf({
    kept: () => caches.match(request, { ignoreVary: true }),
    fetch: () => fetch(request),
    keep: async (answer) => (await caches.open(SHELL)).put(request, answer),
    later,
  });
