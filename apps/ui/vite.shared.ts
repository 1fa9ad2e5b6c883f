import { fileURLToPath } from 'node:url';
import type { Rolldown, UserConfig } from 'vite';

/** What both apps' builds share. `app` is the app's `import.meta.url`. */
export function appBuild(app: string, base: string): UserConfig {
  return {
    root: fileURLToPath(new URL('.', app)),
    base,
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
        output: { codeSplitting: { groups: [{ name: startChunk(), debugName: 'start' }] } },
      },
    },
  };
}

/** What the first screen needs is one file: a dozen small ones cost a slow phone more than they save. */
function startChunk(): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, boolean>();
  return (id, context) => {
    const reached = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined) return before;
      known.set(module, false);
      const info = context.getModuleInfo(module);
      const found = info !== null && (info.isEntry || info.importers.some(reached));
      known.set(module, found);
      return found;
    };
    return reached(id) ? 'start' : null;
  };
}
