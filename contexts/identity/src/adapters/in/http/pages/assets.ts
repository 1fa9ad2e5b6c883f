import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locale } from '@hiorder/contracts';
import { pageStyles } from '@hiorder/design-tokens';
import { fontFacesFor, fontFile } from './fonts.ts';
import { INVITATION_TEXTS } from './invitation-texts.ts';
import { SHOWCASE_WORDS } from './showcase-words.ts';
import { LANGUAGES, TEXTS } from './texts.ts';

/** Where assets are served. */
export const ASSETS_PATH = '/oidc/assets/';
const FONT_TYPE = 'font/woff2';

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

const STYLE_TYPE = 'text/css; charset=utf-8';
const STYLES = ['page.css', 'form.css', 'showcase.css', 'showcase-board.css'];
const FILES = {
  'sign-in.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'stew.webp': 'image/webp',
  'chicken.webp': 'image/webp',
  'pancake.webp': 'image/webp',
} as const;
const fileOf = (name: string): URL => new URL(`../../../../../assets/${name}`, import.meta.url);

const assets = new Map<string, Asset>([
  ['sign-in.css', { type: STYLE_TYPE, content: Buffer.from(pageStyles(...STYLES.map(fileOf))) }],
  ...Object.entries(FILES).map(
    ([name, type]) => [name, { type, content: readFileSync(fileOf(name)) }] as const,
  ),
  ...LANGUAGES.map(
    ({ locale }) => [`fonts-${locale}.css`, { type: STYLE_TYPE, content: fontCss(locale) }] as const,
  ),
]);
const versions = new Map([...assets].map(([name, { content }]) => [name, versionOf(content)]));

function fontCss(locale: Locale): Buffer {
  const basic = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  // Pretendard is a Korean and Latin face; Japanese and Chinese read better in the system's own.
  const drawn = locale === 'ko' || locale === 'en' ? `${basic}▲·₩한국어${wordsOf(locale)}` : basic;
  return Buffer.from(fontFacesFor(drawn, ASSETS_PATH));
}

function wordsOf(locale: Locale): string {
  const words: Record<string, Words> = { ...TEXTS[locale], ...SHOWCASE_WORDS[locale] };
  const { roles, ...invitation } = INVITATION_TEXTS[locale];
  return [...Object.values(words), ...Object.values(roles), ...Object.values(invitation)].map(said).join('');
}

type Words = string | readonly string[] | ((one: number, other: number) => string);

/** What a text says, also one that depends on numbers. */
function said(words: Words): string {
  if (typeof words === 'string') return words;
  return typeof words === 'function' ? `${words(1, 1)}${words(0, 1)}` : words.join('');
}

function versionOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}

export function assetOf(name: string): Asset | undefined {
  const known = assets.get(name);
  if (known) return known;
  const content = fontFile(name);
  return content && { type: FONT_TYPE, content };
}

/** The address changes with the content, so that it can be kept for ever. */
export const assetUrl = (name: string): string => `${ASSETS_PATH}${name}?v=${versions.get(name) ?? ''}`;
