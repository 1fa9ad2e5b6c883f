import type { Locale } from '@hiorder/contracts';
import { assetUrl } from './assets.ts';
import { html, type Html } from './html.ts';
import { SHOWCASE_WORDS, type Words } from './showcase-words.ts';

const won = (amount: number, unit: string): Html =>
  html`${unit === '' && '₩'}${amount.toLocaleString('en-US')}<small>${unit}</small>`;

const TILES = [
  { number: 5, state: 'seated', sum: 75_000 },
  { number: 7, state: 'order', sum: 121_000 },
  { number: 8, state: 'call', sum: 29_000 },
  { number: 19, state: 'bill', sum: 47_000 },
] as const;
const BARS = [10.6, 45.7, 35.3, 9.3, 5.1, 6.9, 26.4, 80.3, 96];
const DISHES = [
  { image: 'stew.webp', tint: 'peach', count: 31 },
  { image: 'chicken.webp', tint: 'butter', count: 24 },
  { image: 'pancake.webp', tint: 'sand', count: 19 },
] as const;

const board = (words: Words): Html =>
  html`<section class="box across">
    <header><span class="store">${words.store}</span><span class="note">${words.seated}</span></header>
    <div class="tiles">
      ${TILES.map(
        ({ number, state, sum }, i) =>
          html`<div class="tile ${state}">
            <span><b>${number}</b><span class="chip">${words.states[i]}</span></span>
            <span class="sum">${won(sum, words.unit)}</span>
          </div>`,
      )}
    </div>
  </section>`;

const sales = (words: Words): Html =>
  html`<section class="box">
    <p class="title">${words.today}</p>
    <p class="revenue">${won(2_846_000, words.unit)}</p>
    <p class="compared"><b>▲ 12.0%</b> ${words.than}</p>
    <svg class="chart" viewBox="0 0 238 96">
      ${BARS.map(
        (height, i) =>
          html`<rect x="${i * 27.25}" y="${96 - height}" width="20" height="${height}" rx="5" />`,
      )}
    </svg>
  </section>`;

const ticket = (words: Words): Html =>
  html`<section class="box ticket">
    <header><b>${words.table}</b><span>#86</span><i>0:48</i></header>
    <ul>
      <li><b>2</b><span>${words.dishes[0]}</span><small>${words.options[0]}</small><em>${words.note}</em></li>
      <li><b>1</b><span>${words.dishes[1]}</span><small>${words.options[1]}</small></li>
    </ul>
    <p>${words.accept}</p>
  </section>`;

const best = (words: Words): Html =>
  html`<section class="box across">
    <ul class="best">
      ${DISHES.map(
        ({ image, tint, count }, i) =>
          html`<li>
            <span class="thumb ${tint}"><img src="${assetUrl(image)}" alt="" width="47" height="47" /></span>
            <span><b>${words.dishes[i]}</b><small>${words.portions(count)}</small></span>
          </li>`,
      )}
    </ul>
  </section>`;

/** A picture of the staff's screens, drawn in HTML; says nothing that a screen reader should read. */
export function showcase(locale: Locale): Html {
  const words = SHOWCASE_WORDS[locale];
  return html`<aside class="show" aria-hidden="true">
    <div class="stack">${board(words)}${sales(words)}${ticket(words)}${best(words)}</div>
  </aside>`;
}
