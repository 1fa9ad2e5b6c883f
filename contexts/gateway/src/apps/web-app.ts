import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@hiorder/kernel';
import { pathToFileURL } from 'node:url';
import { compressApp, readApp, type AppFile, type AppFiles } from './app-files.ts';
import type { FirstSightRenderer } from './first-sight.ts';

export interface WebApp {
  readonly name: string;
  /** Resolves when it can be served; `compressed` when every text is compressed, too. */
  load(): Promise<{ compressed: Promise<void> }>;
  isBuilt(): boolean;
  file(path: string): AppFile | undefined;
  /** Of this build, by path. */
  files(): ReadonlyMap<string, AppFile>;
  /** What draws its first screen, when the app has such a thing. */
  renderer(): FirstSightRenderer | undefined;
  /** The page itself; looks whether the app has been built anew. */
  page(): Promise<AppFile | undefined>;
}

export function webApp(o: { name: string; directory: string; log: Log }): WebApp {
  let app: AppFiles | undefined;
  let renderer: FirstSightRenderer | undefined;

  async function load(): Promise<{ compressed: Promise<void> }> {
    app = await readApp(o.directory);
    if (app === undefined) {
      o.log.warn({ app: o.name, directory: o.directory }, 'the web app has not been built');
      return { compressed: Promise.resolve() };
    }
    renderer = await rendererIn(o.directory, app.builtAt);
    const compressed = compressApp(app);
    compressed.catch((err: unknown) => o.log.error({ app: o.name, err }, 'the web app is sent uncompressed'));
    return { compressed };
  }

  return {
    name: o.name,
    load,
    renderer: () => renderer,
    isBuilt: () => app !== undefined,
    file: (path) => app?.files.get(path),
    files: () => app?.files ?? new Map(),
    async page() {
      const built = await stat(join(o.directory, 'index.html')).catch(() => undefined);
      if (built !== undefined && built.mtimeMs !== app?.builtAt) await load();
      return app?.files.get('index.html');
    },
  };
}

/** Each build anew: a module of the same name would be the old one. */
async function rendererIn(directory: string, builtAt: number): Promise<FirstSightRenderer | undefined> {
  const file = join(directory, '.server', 'first-sight.mjs');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  return (await import(`${pathToFileURL(file).href}?${builtAt}`)) as FirstSightRenderer;
}
