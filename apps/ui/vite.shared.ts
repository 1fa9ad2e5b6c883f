import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

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
    },
  };
}
