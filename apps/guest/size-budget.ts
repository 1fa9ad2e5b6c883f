import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/**
 * Fails the build when what a guest's phone must have fetched before the first screen, the words of its language among
 * it, weighs more than `kilobytes` as sent: in any of the `languages`.
 */
export function sizeBudget(kilobytes: number, languages: readonly string[]): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const entries = chunks.filter((chunk) => chunk.isEntry);
      const sizes = languages.map((language) => {
        const words = chunks.find(({ facadeModuleId }) =>
          facadeModuleId?.endsWith(`/src/words/${language}.ts`),
        );
        if (!words) return this.error(`there is no file of the words in ${language}`);
        return { language, bytes: sizeOf([...entries, words], bundle) };
      });
      const said = sizes.map(({ language, bytes }) => `${language} ${kB(bytes)}`).join(', ');
      const report = `kB of script before the first screen, of ${kilobytes}: ${said}`;
      if (sizes.some(({ bytes }) => bytes > kilobytes * 1000)) this.error(report);
      this.info(report);
    },
  };
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Of these and of all that they import before they run. */
function sizeOf(first: readonly Chunk[], bundle: Rolldown.OutputBundle): number {
  const counted = new Map<string, number>();
  const visit = (chunk: Rolldown.OutputBundle[string] | undefined): void => {
    if (chunk?.type !== 'chunk' || counted.has(chunk.fileName)) return;
    counted.set(chunk.fileName, brotliCompressSync(chunk.code).length);
    chunk.imports.forEach((file) => visit(bundle[file]));
  };
  first.forEach(visit);
  return [...counted.values()].reduce((sum, bytes) => sum + bytes, 0);
}
