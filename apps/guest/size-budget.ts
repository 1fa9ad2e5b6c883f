import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Fails the build when the scripts that stand before the first screen weigh more than `kilobytes` as sent. */
export function sizeBudget(kilobytes: number): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const bytes = [...firstScripts(bundle)].reduce((sum, code) => sum + sent(code), 0);
      const said = `${kB(bytes)} kB of script before the first screen, of ${kilobytes}`;
      if (bytes > kilobytes * 1000) this.error(said);
      this.info(`${said}; in another language up to ${kB(bytes + largestLanguage(bundle))}`);
    },
  };
}

const sent = (code: string): number => brotliCompressSync(code).length;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** A guest who does not read Korean waits for these words, too. */
function largestLanguage(bundle: Rolldown.OutputBundle): number {
  const sizes = Object.values(bundle).map((chunk) =>
    chunk.type === 'chunk' && /\/src\/words\/\w+\.ts$/.test(chunk.facadeModuleId ?? '')
      ? sent(chunk.code)
      : 0,
  );
  return Math.max(0, ...sizes);
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
