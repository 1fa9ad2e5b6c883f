import { html, type Markup } from './html.ts';
import type { PageLanguage } from './words/words-of.ts';
import type { Words } from './words/words.ts';

export interface PageOptions {
  readonly language: PageLanguage;
  readonly basePath: string;
}

export const arrow = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M14.5 5 8 12l6.5 7" />
</svg>`;
const shield = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M12 3l7 3v5.5c0 4.3-2.9 7.9-7 9.5-4.1-1.6-7-5.2-7-9.5V6l7-3z" />
  <path d="M9 12l2.2 2.2L15.2 10" />
</svg>`;

interface Document extends PageOptions {
  readonly words: Words;
  /** The address of the arrow at the top. */
  readonly back: string;
  readonly content: Markup;
}

/** A whole document: no script, no inline style. */
export const documentOf = ({ language, basePath, words, back, content }: Document): string =>
  `<!doctype html>\n${
    html`<html lang="${language === 'zh' ? 'zh-Hans' : language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${words.title} · ${words.practice}</title>
        <link rel="stylesheet" href="${basePath}/checkout.css" />
        <link rel="stylesheet" href="${basePath}/fonts.css" />
      </head>
      <body>
        <header>
          <a class="back" href="${back}" aria-label="${words.back}">${arrow}</a>
          <h1>${words.title}</h1>
          <span class="badge">SANDBOX</span>
        </header>
        <main>
          <p class="practice">
            ${shield}<span><strong>${words.practice}</strong> ${words.practiceMore}</span>
          </p>
          ${content}
        </main>
      </body>
    </html>`.markup
  }`;
