import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText, typeOf } from './content-types.ts';

export interface AppFile {
  readonly type: string;
  readonly etag: string;
  /** Named after its content, so that it never changes. */
  readonly immutable: boolean;
  readonly content: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/** A built web app in memory, by path within it (`index.html`, `assets/…`). */
export interface AppFiles {
  readonly files: ReadonlyMap<string, AppFile>;
  readonly builtAt: number;
}

const SMALL = 256;
const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** `undefined` when the app has not been built. */
export async function readApp(directory: string): Promise<AppFiles | undefined> {
  const index = await stat(join(directory, 'index.html')).catch(() => undefined);
  if (index === undefined) return undefined;
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = new Map<string, Buffer>();
  for (const path of paths)
    contents.set(relative(directory, path).split(sep).join('/'), await readFile(path));
  return { files: filesOf(contents), builtAt: index.mtimeMs };
}

function filesOf(contents: ReadonlyMap<string, Buffer>): Map<string, AppFile> {
  const files = new Map<string, AppFile>();
  for (const [path, content] of contents) {
    if (/\.(br|gz|map)$/.test(path) || path.startsWith('.')) continue;
    const br = contents.get(`${path}.br`);
    const gz = contents.get(`${path}.gz`);
    files.set(path, { ...fileOf(path, content), ...(br && { br }), ...(gz && { gzip: gz }) });
  }
  return files;
}

export const fileOf = (path: string, content: Buffer): AppFile => ({
  type: typeOf(path),
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  immutable: path.startsWith('assets/'),
  content,
});

/** Compresses what came without; until it is done files go out as they are. */
export async function compressApp({ files }: AppFiles): Promise<void> {
  for (const [path, file] of files) {
    if (!isText(path) || file.content.length < SMALL) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: file.content.length };
    file.br ??= await asBrotli(file.content, { params: size });
    file.gzip ??= await asGzip(file.content, { level: 9 });
  }
}

/** Writes beside each file of a build what it is compressed: a gateway that starts has it at once. */
export async function keepCompressed(directory: string): Promise<void> {
  const app = await readApp(directory);
  if (app === undefined) return;
  await compressApp(app);
  for (const [path, { br, gzip }] of app.files) {
    if (br) await writeFile(join(directory, `${path}.br`), br);
    if (gzip) await writeFile(join(directory, `${path}.gz`), gzip);
  }
}
