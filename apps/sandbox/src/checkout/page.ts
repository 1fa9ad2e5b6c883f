import type { Language } from '../toss-errors.ts';
import { html, type Markup } from './html.ts';
import type { CheckoutOrder, CheckoutRefusal } from './order.ts';
import { formatMoney, wordsOf, type Words } from './words.ts';

export const ACTIONS = ['approve', 'slow', 'decline', 'refuse', 'cancel'] as const;
export type Action = (typeof ACTIONS)[number];

interface PageOptions {
  readonly language: Language;
  readonly stylesheet: string;
}

export function checkoutPage(order: CheckoutOrder, options: PageOptions): string {
  const words = wordsOf(options.language);
  const amount = formatMoney(order.amount, order.currency, options.language);
  const method = words.methods[order.method?.toLowerCase() ?? 'card'] ?? words.methods['card'] ?? '';
  return page(
    words,
    options,
    html`<form method="post">
      <section class="bill" aria-labelledby="amount-label">
        <p class="label" id="amount-label">${words.amount}</p>
        <p class="amount">${amount}</p>
        <dl>
          <div>
            <dt>${words.order}</dt>
            <dd>${order.orderName}</dd>
          </div>
          <div>
            <dt>${words.method}</dt>
            <dd>${method}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="others">
        <h2 id="others">${words.others}</h2>
        <div class="choices">
          ${[
            choice('slow', words.slow, words.slowMore),
            choice('decline', words.decline, words.declineMore),
            choice('refuse', words.refuse, words.refuseMore),
          ]}
        </div>
      </section>
      <p class="hint">${words.closing}</p>
      <div class="bar">
        <button class="pay" name="action" value="approve">${words.approve(amount)}</button>
        <button class="quiet" name="action" value="cancel">${words.cancel}</button>
      </div>
    </form>`,
  );
}

export function brokenPage(refusal: CheckoutRefusal | 'action-unknown', options: PageOptions): string {
  const words = wordsOf(options.language);
  return page(
    words,
    options,
    html`<section class="broken" role="alert">
      <h2>${words.broken}</h2>
      <p>${words.brokenMore[refusal]}</p>
    </section>`,
  );
}

const choice = (action: Action, name: string, more: string): Markup =>
  html`<button class="choice" name="action" value="${action}">
    <span class="name">${name}</span><span class="more">${more}</span>
  </button>`;

const page = (words: Words, { language, stylesheet }: PageOptions, content: Markup): string =>
  `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${words.title} · ${words.practice}</title>
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        <header>
          <h1>${words.title}</h1>
          <span class="badge">SANDBOX</span>
        </header>
        <main>
          <aside class="practice" aria-label="${words.practice}">
            ${shield}
            <div>
              <strong>${words.practice}</strong>
              <p>${words.practiceMore}</p>
            </div>
          </aside>
          ${content}
        </main>
      </body>
    </html>`.markup
  }`;

const shield = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M12 3l7 3v5.5c0 4.3-2.9 7.9-7 9.5-4.1-1.6-7-5.2-7-9.5V6l7-3z" />
  <path d="M9 12l2.2 2.2L15.2 10" />
</svg>`;
