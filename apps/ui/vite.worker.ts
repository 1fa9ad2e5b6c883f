import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Words of one language: which one a phone needs shows when it has them. */
const ONE_LANGUAGE = /\/words\/(ko|en|ja|zh)\.ts$/;

/**
 * Builds an app's service worker beside it, `worker/sw.ts` → `sw.js`, and tells it which files the app is made of
 * (`__SHELL__`; letters, pictures and other languages are left out) and a version that changes with any of them. The
 * page has it, too (`<meta name="version">`): a worker that waits may be of the very app that is running.
 */
export function serviceWorker(app: string): Plugin {
  const at = (path: string) => fileURLToPath(new URL(path, app));
  let shell: readonly string[] = [];
  let version = '';
  return {
    name: 'service-worker',
    enforce: 'post',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    generateBundle(_options, bundle) {
      const all = Object.values(bundle);
      shell = all
        .filter((one) => /\.(js|css)$/.test(one.fileName))
        .filter((one) => one.type !== 'chunk' || !ONE_LANGUAGE.test(one.facadeModuleId ?? ''))
        .map((one) => one.fileName)
        .sort();
      const hash = createHash('sha256').update(
        all
          .map((one) => one.fileName)
          .sort()
          .join(),
      );
      const page = bundle['index.html'];
      if (page?.type === 'asset') hash.update(page.source);
      version = hash.digest('base64url').slice(0, 12);
      if (page?.type === 'asset') page.source = named(page.source, version);
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        root: at('.'),
        publicDir: false,
        define: { __SHELL__: JSON.stringify(shell), __VERSION__: JSON.stringify(version) },
        build: {
          outDir: at('dist'),
          emptyOutDir: false,
          target: ['chrome111', 'safari16.4', 'firefox114'],
          reportCompressedSize: false,
          rolldownOptions: {
            input: at('worker/sw.ts'),
            output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
          },
        },
      });
    },
  };
}

function named(page: string | Uint8Array, version: string): string {
  const text = typeof page === 'string' ? page : new TextDecoder().decode(page);
  return text.replace('</head>', `  <meta name="version" content="${version}" />\n  </head>`);
}
