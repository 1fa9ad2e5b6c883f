import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Fails the build when the scripts that stand before the first screen weigh more than `kilobytes` as sent. */
export function sizeBudget(kilobytes: number): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const bytes = [...firstScripts(bundle)].reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
      const said = `${(bytes / 1000).toFixed(1)} kB of script before the first screen, of ${kilobytes}`;
      if (bytes > kilobytes * 1000) this.error(said);
      this.info(said);
    },
  };
}

/** The entry and all that it imports before it runs. */
function firstScripts(bundle: Rolldown.OutputBundle): Set<string> {
  const codes = new Set<string>();
  const visit = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || codes.has(chunk.code)) return;
    codes.add(chunk.code);
    chunk.imports.forEach(visit);
  };
  for (const [file, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(file);
  return codes;
}
