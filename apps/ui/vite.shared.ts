import { fileURLToPath } from 'node:url';
import type { Rolldown, UserConfig } from 'vite';
import { fonts } from './fonts/vite-fonts.ts';
import { serviceWorker } from './vite.worker.ts';

/** What both apps' builds share. `app` is the app's `import.meta.url`. */
export function appBuild(app: string, base: string): UserConfig {
  return {
    root: fileURLToPath(new URL('.', app)),
    base,
    plugins: [fonts(fileURLToPath(new URL('src', app))), serviceWorker(app)],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: ['chrome111', 'safari16.4', 'firefox114'],
      // The content security policy allows no data: fonts, and a hashed file is cached for ever.
      assetsInlineLimit: 0,
      // An inline script would be refused by the policy; browsers of the target know modulepreload.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { codeSplitting: { groups: [{ name: startChunk(), debugName: 'start' }] } },
      },
    },
  };
}

const BARREL = fileURLToPath(new URL('src/index.ts', import.meta.url));
const FROM_BARREL = /import\s*{([^}]*)}\s*from\s*["']@hiorder\/ui["']/g;
const EXPORTED = /export\s*(?:{([^}]*)}|\*\s*as\s+(\w+))\s*from\s*["']([^"']+)["']/g;

/** Names in braces, as the module that they come from calls them. */
const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
    .filter(Boolean);

/** What the first screen needs is one file: a dozen small ones cost a slow phone more than they save. */
function startChunk(): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, boolean>();
  return (id, context) => {
    const codeOf = (module: string): string => context.getModuleInfo(module)?.code ?? '';
    /** Everything is imported by the barrel; what counts is who asks the barrel for it. */
    const importersOf = (module: string): readonly string[] => {
      const importers = context.getModuleInfo(module)?.importers ?? [];
      if (!importers.includes(BARREL)) return importers;
      const file = module.slice(BARREL.length - 'index.ts'.length);
      const offered = [...codeOf(BARREL).matchAll(EXPORTED)].filter(([, , , from]) => from === `./${file}`);
      const names = offered.flatMap(([, list, all]) => (all ? [all] : namesIn(list ?? '')));
      const asking = (context.getModuleInfo(BARREL)?.importers ?? []).filter((importer) =>
        [...codeOf(importer).matchAll(FROM_BARREL)].some(([, list]) =>
          namesIn(list ?? '').some((name) => names.includes(name)),
        ),
      );
      return [...importers.filter((importer) => importer !== BARREL), ...asking];
    };
    const reached = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined) return before;
      known.set(module, false);
      const info = context.getModuleInfo(module);
      const found = info !== null && (info.isEntry || importersOf(module).some(reached));
      known.set(module, found);
      return found;
    };
    return reached(id) ? 'start' : null;
  };
}
