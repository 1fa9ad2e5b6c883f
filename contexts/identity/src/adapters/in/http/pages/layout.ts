import type { Locale } from '@hiorder/contracts';
import { assetUrl } from './assets.ts';
import { html, type Html } from './html.ts';
import { LANGUAGES, TEXTS, tagOf } from './texts.ts';

export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly content: Html;
  /** Beside the content where there is room. */
  readonly aside?: Html;
  /** The address of this page in another language; without it the page has no language switch. */
  readonly inLanguage?: (locale: Locale) => string;
}

const MARK = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="10" fill="var(--accent)" />
  <path
    d="M9.5 8v16M9.5 18c0-3.2 1.9-5 4.6-5s4.4 1.7 4.4 4.7V24"
    fill="none"
    stroke="#fff"
    stroke-width="3"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
  <circle cx="23" cy="22.7" r="1.9" fill="#fff" />
</svg>`;

const GLOBE = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="8.3" />
  <path
    d="M3.8 12h16.4M12 3.7c2.3 2.4 3.4 5.1 3.4 8.3s-1.1 5.9-3.4 8.3c-2.3-2.4-3.4-5.1-3.4-8.3s1.1-5.9 3.4-8.3z"
  />
</svg>`;

const languages = (page: Page): Html | undefined =>
  page.inLanguage &&
  html`<nav class="languages" aria-label="${TEXTS[page.locale].language}">
    ${GLOBE}
    ${LANGUAGES.map(
      ({ locale, tag, name }) =>
        html`<a
          href="${page.inLanguage?.(locale)}"
          lang="${tag}"
          hreflang="${tag}"
          ${locale === page.locale && html`aria-current="true"`}
          >${name}</a
        >`,
    )}
  </nav>`;

/** A whole document. No inline script or style: the strictest content security policy fits. */
export const documentOf = (page: Page): string =>
  html`<!doctype html>
    <html lang="${tagOf(page.locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${page.title} · hiorder</title>
        <link rel="icon" type="image/svg+xml" href="${assetUrl('icon.svg')}" />
        <link rel="stylesheet" href="${assetUrl('sign-in.css')}" />
        <link rel="stylesheet" href="${assetUrl(`fonts-${page.locale}.css`)}" />
        <script type="module" src="${assetUrl('sign-in.js')}"></script>
      </head>
      <body>
        <div class="page${page.aside && ' wide'}">
          <main class="panel">
            <p class="brand">${MARK}hiorder</p>
            <div class="middle">${page.content}</div>
            ${languages(page)}
          </main>
          ${page.aside}
        </div>
      </body>
    </html>`.markup;
