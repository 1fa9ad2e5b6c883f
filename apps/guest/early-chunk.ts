import type { Plugin, Rolldown } from 'vite';

/** Makes one small file of a module and what it imports, which would otherwise lie in the app's own file. */
export function earlyChunk(source: RegExp): Plugin {
  const name: Rolldown.CodeSplittingNameFunction = (id, context) => {
    const importers = context.getModuleInfo(id)?.importers ?? [];
    return [id, ...importers].some((module) => source.test(module)) ? 'early' : null;
  };
  return {
    name: 'early-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name, debugName: 'early', priority: 1 }] } },
        },
      },
    }),
  };
}
