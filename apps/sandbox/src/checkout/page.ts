import { DECLINES, type DeclineReason } from './choice.ts';
import { html, type Markup } from './html.ts';
import { arrow, documentOf, type PageOptions } from './layout.ts';
import { withParameters, type CheckoutOrder, type CheckoutRefusal } from './order.ts';
import { formatMoney, wordsOf } from './words/words-of.ts';
import type { Words } from './words/words.ts';

/** Where the way back leads when the order's own address is not to be trusted. */
const START = '/';

/** `cancelled`: what the provider would tell the store when the guest turns back. */
export function checkoutPage(
  order: CheckoutOrder,
  cancelled: Readonly<Record<string, string>>,
  options: PageOptions,
): string {
  const words = wordsOf(options.language);
  const amount = formatMoney(order.amount, order.currency, options.language);
  return documentOf({
    ...options,
    words,
    back: withParameters(order.failUrl, cancelled),
    content: html`${bill(order, amount, words)} ${practice(words)}
      <form class="bar" method="post">
        <button class="pay" name="action" value="approve">${words.approve(amount)}</button>
        <button class="quiet" name="action" value="cancel">${words.cancel}</button>
      </form>`,
  });
}

/** For whoever has come back to it: nothing looks as if it could be paid twice. */
export function settledPage(order: CheckoutOrder, back: string, options: PageOptions): string {
  const words = wordsOf(options.language);
  return documentOf({
    ...options,
    words,
    back,
    content: html`<section class="broken">
        <h2>${words.settled}</h2>
        <p>${order.orderName}, ${formatMoney(order.amount, order.currency, options.language)}</p>
      </section>
      <div class="bar"><a class="pay" href="${back}">${arrow}${words.back}</a></div>`,
  });
}

export function brokenPage(refusal: CheckoutRefusal | 'action-unknown', options: PageOptions): string {
  const words = wordsOf(options.language);
  return documentOf({
    ...options,
    words,
    back: START,
    content: html`<section class="broken" role="alert">
        <h2>${words.broken}</h2>
        <p>${words.brokenMore[refusal]}</p>
      </section>
      <div class="bar"><a class="pay" href="${START}">${arrow}${words.back}</a></div>`,
  });
}

function bill(order: CheckoutOrder, amount: string, words: Words): Markup {
  const method = order.method && words.methods[order.method.toLowerCase()];
  const row = (name: string, value: string): Markup =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section class="bill" aria-labelledby="amount-label">
    <p class="label" id="amount-label">${words.amount}</p>
    <p class="amount">${amount}</p>
    <dl>${[row(words.items, order.orderName), ...(method ? [row(words.method, method)] : [])]}</dl>
  </section>`;
}

/** A form of its own, so that the Enter key in it never pays. */
const practice = (words: Words): Markup =>
  html`<form method="post" aria-labelledby="others">
    <h2 id="others">${words.others}</h2>
    <fieldset class="when">
      <legend class="hidden">${words.when}</legend>
      <label><input type="radio" name="when" value="window" checked />${words.whenNow}</label>
      <label><input type="radio" name="when" value="confirm" />${words.whenConfirmed}</label>
    </fieldset>
    <div class="choices">
      ${[
        ...(Object.keys(DECLINES) as DeclineReason[]).map((reason) =>
          choice('reason', reason, words.reasons[reason]),
        ),
        choice('action', 'slow', words.slow),
      ]}
    </div>
    <p class="hint">${words.closing}</p>
  </form>`;

const choice = (field: 'action' | 'reason', value: string, [name, more]: readonly [string, string]): Markup =>
  html`<button class="choice" name="${field}" value="${value}">
    <span class="name">${name}</span><span class="more">${more}</span>
  </button>`;
