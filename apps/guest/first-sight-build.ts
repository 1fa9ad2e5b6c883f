import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Builds with the app what the server draws its first screen with: `.server/first-sight.mjs` beside it, which needs
 * nothing else and is not served.
 */
export const firstSightBuild = (): Plugin => ({
  name: 'first-sight',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
  async closeBundle() {
    const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    await build({
      configFile: false,
      logLevel: 'warn',
      root: at('.'),
      publicDir: false,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      ssr: { noExternal: true },
      build: {
        ssr: at('src/first-sight/render.tsx'),
        outDir: at('dist/.server'),
        emptyOutDir: true,
        target: 'node24',
        minify: true,
        reportCompressedSize: false,
        rolldownOptions: { output: { entryFileNames: 'first-sight.mjs', codeSplitting: false } },
      },
    });
  },
});
