import { readFileSync } from 'node:fs';
import { withoutLightDark } from './light-dark.ts';

const COMMENT = /\/\*[\s\S]*?\*\//g;

const fileOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** How a page looks that has one thing paid. */
export const paymentPage = new URL('../payment-page.css', import.meta.url);

/** The stylesheet of a page that a server renders: the tokens, the reset, and the page's own files after them. */
export function pageStyles(...own: readonly URL[]): string {
  const sheets = ['tokens.css', 'reset.css'].map(fileOf);
  for (const file of own) sheets.push(readFileSync(file, 'utf8'));
  return withoutLightDark(sheets.join('\n').replace(COMMENT, ''));
}
