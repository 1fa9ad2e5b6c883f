import { payableOf, placeOf, requestOf } from './payable.js';
import { loadToss } from './sdk.js';
import { localeFrom, moneyIn, tagOf, WORDS } from './words.js';

const PATIENCE_MS = 15_000;
/** Nothing of theirs is to be paid here: the guests' app knows why. */
const NOT_THEIRS = [401, 403, 404, 410];

const place = placeOf(location.pathname);
const locale = localeFrom(chosenInApp(), navigator.languages);
const words = WORDS[locale];
const one = (selector) => document.querySelector(selector);
const [bill, say, button] = ['.bill', '.say', '.pay'].map(one);
/** Toss's script takes one request at a time, and may still be busy with that in a page that is shown again. */
let asked = false;

/** Storage may be shut off. */
function chosenInApp() {
  try {
    return JSON.parse(localStorage.getItem('hiorder.locale'));
  } catch {
    return null;
  }
}

function draw() {
  document.documentElement.lang = tagOf(locale);
  document.title = words.title;
  one('h1').textContent = words.title;
  one('.label').textContent = words.amount;
  one('.back').setAttribute('aria-label', words.leave);
  one('.quiet').textContent = words.leave;
  for (const link of document.querySelectorAll('.back, .quiet')) link.href = place.leave;
  button.textContent = words.open;
  button.addEventListener('click', () => (asked ? location.reload() : void open()));
  one('.bar').hidden = false;
}

function tell(what) {
  say.textContent = words[what];
  button.disabled = what === 'opening';
}

/** What is to be paid, as it is now; undefined when people are led away. */
async function look() {
  const headers = { 'x-hiorder-app': 'guest', 'accept-language': tagOf(locale) };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(place.ask, { headers, signal, cache: 'no-store' });
  if (!answer.ok && !NOT_THEIRS.includes(answer.status)) throw new Error(`answered ${answer.status}`);
  const payable = answer.ok ? payableOf(place, await answer.json()) : undefined;
  if (!payable) return void location.replace(place.gone);
  one('.amount').textContent = moneyIn(payable.amount, locale);
  one('.name').textContent = payable.name;
  bill.hidden = false;
  return payable;
}

/** Toss's window, of what is to be paid now: it may have been paid on another page meanwhile. */
async function open() {
  tell('opening');
  try {
    const [toss, payable] = await Promise.all([loadToss(), look()]);
    if (!payable) return;
    asked = true;
    const payment = toss(payable.clientKey).payment({ customerKey: toss.ANONYMOUS });
    await payment.requestPayment(requestOf(place, payable, location.origin));
  } catch (error) {
    tell(error?.code === 'USER_CANCEL' ? 'closed' : 'failed');
  }
}

/** Who comes back by the browser's own button is not sent forth again by itself. */
async function returned() {
  button.disabled = true;
  say.textContent = '';
  try {
    if (await look()) tell('closed');
  } catch {
    tell('failed');
  }
}

const cameBack = () => performance.getEntriesByType('navigation')[0]?.type === 'back_forward';

draw();
void (cameBack() ? returned() : open());
addEventListener('pageshow', ({ persisted }) => persisted && void returned());
