import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@hiorder/kernel';
import { compressApp, readApp, type AppFile, type AppFiles } from './app-files.ts';

export interface WebApp {
  readonly name: string;
  /** Resolves when it can be served; `compressed` when every text is compressed, too. */
  load(): Promise<{ compressed: Promise<void> }>;
  isBuilt(): boolean;
  file(path: string): AppFile | undefined;
  /** The page itself; looks whether the app has been built anew. */
  page(): Promise<AppFile | undefined>;
}

export function webApp(o: { name: string; directory: string; log: Log }): WebApp {
  let app: AppFiles | undefined;

  async function load(): Promise<{ compressed: Promise<void> }> {
    app = await readApp(o.directory);
    if (app === undefined) {
      o.log.warn({ app: o.name, directory: o.directory }, 'the web app has not been built');
      return { compressed: Promise.resolve() };
    }
    const compressed = compressApp(app);
    compressed.catch((err: unknown) => o.log.error({ app: o.name, err }, 'the web app is sent uncompressed'));
    return { compressed };
  }

  return {
    name: o.name,
    load,
    isBuilt: () => app !== undefined,
    file: (path) => app?.files.get(path),
    async page() {
      const built = await stat(join(o.directory, 'index.html')).catch(() => undefined);
      if (built !== undefined && built.mtimeMs !== app?.builtAt) await load();
      return app?.files.get('index.html');
    },
  };
}
