import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Menu, ScannedTable } from '@hiorder/contracts';
import { wantedLanguage } from '@hiorder/http';
import { LOCALES, type Log } from '@hiorder/kernel';
import type { AppFile } from './app-files.ts';
import { askForTable, type Sources } from './scanned-table.ts';
import type { WebApp } from './web-app.ts';

/** What a web app brings to draw its first screen on the server. */
export interface FirstSightRenderer {
  render(scanned: ScannedTable & { menu: Menu; locale: string; recommends: boolean }): Promise<string>;
}

/** Pages of so many tables and languages are kept, some 10 KB each. */
const KEPT = 500;
/** Where the app draws. */
const PLACE = '<div id="app"></div>';
/** On the fly: four fifths of what the best can do, in a hundredth of its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

interface Kept {
  readonly etag: string;
  readonly recommends: boolean;
  readonly of: AppFile;
  readonly page: AppFile;
}

/**
 * The page that a scan opens, with the menu's first screen in it, so that it can be read before any script has run.
 * Undefined when that cannot be had at once: then the app draws it by itself.
 */
export function firstSight(o: Sources & { app: WebApp; log: Log }) {
  const pages = new Map<string, Kept>();

  return async (code: string, acceptLanguage: string | undefined): Promise<AppFile | undefined> => {
    const [shell, renderer] = [await o.app.page(), o.app.renderer()];
    if (shell === undefined || renderer === undefined) return undefined;
    const language = wantedLanguage(acceptLanguage, LOCALES);
    const keyOf = ({ table, store }: ScannedTable) =>
      JSON.stringify([table.id, table.name, store.name, language]);
    const keptFor = (found: ScannedTable) => {
      const kept = pages.get(keyOf(found));
      return kept?.of === shell ? kept : undefined;
    };
    const found = await askForTable(o, { code, language, known: (table) => keptFor(table)?.etag });
    if (found === undefined) return undefined;
    const before = keptFor(found);
    if (found.menu === null) return before?.page;
    const { etag, language: locale, body } = found.menu;
    if (before?.etag === etag && before.recommends === found.recommends) return before.page;
    try {
      const html = await renderer.render({ ...found, menu: body, locale });
      const page = await pageOf(shell, { html, locale });
      keep(keyOf(found), { etag, recommends: found.recommends, of: shell, page });
      return page;
    } catch (err) {
      o.log.error({ err }, 'the first screen of the menu cannot be drawn');
      return undefined;
    }
  };

  function keep(key: string, kept: Kept): void {
    pages.delete(key);
    pages.set(key, kept);
    for (const oldest of pages.keys()) {
      if (pages.size <= KEPT) return;
      pages.delete(oldest);
    }
  }
}

async function pageOf(shell: AppFile, o: { html: string; locale: string }): Promise<AppFile> {
  const text = shell.content
    .toString()
    .replace(/<html lang="[^"]*"/, `<html lang="${o.locale}"`)
    // Not to be touched before the app is there.
    .replace(PLACE, () => `<div id="app"><div class="first-sight" inert>${o.html}</div></div>`);
  const content = Buffer.from(text);
  return {
    type: shell.type,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    immutable: false,
    content,
    br: await asBrotli(content, BROTLI),
    gzip: await asGzip(content),
  };
}
