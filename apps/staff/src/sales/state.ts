import { onWake } from '@hiorder/ui';
import { effect, signal } from '@preact/signals';
import { tickets } from '../state/tickets.ts';
import { choiceIn, searchOf, type Choice } from './choice.ts';
import { isForbidden, readViews, type Views } from './views.ts';

export const choice = signal<Choice>('today');
/** What is shown; stays while newer figures are on their way. */
export const views = signal<Views | undefined>(undefined);
/** `lost`: the last try failed, what is shown, if anything, is from before. */
export const state = signal<'fine' | 'lost' | 'forbidden'>('fine');
/** Somebody waits for other days than those shown. */
export const changing = signal(false);

let run = 0;

async function read(): Promise<void> {
  const mine = ++run;
  const answer = await readViews(choice.value);
  // Other days have been chosen meanwhile: their answer is on its way.
  if (mine !== run) return;
  changing.value = false;
  if (answer.ok) {
    views.value = answer.value;
    state.value = 'fine';
    return;
  }
  const forbidden = isForbidden(answer.problem);
  if (forbidden || !sameAs(views.value?.choice)) views.value = undefined;
  state.value = forbidden ? 'forbidden' : 'lost';
}

const sameAs = (shown: Choice | undefined): boolean =>
  shown !== undefined && searchOf(shown) === searchOf(choice.value);

let reading: Promise<void> | undefined;
let readingOf: Choice | undefined;

/** Reads everything again, once however many ask. */
export function refresh(): Promise<void> {
  if (!reading || readingOf !== choice.value) {
    readingOf = choice.value;
    const mine = read().finally(() => {
      if (reading === mine) reading = undefined;
    });
    reading = mine;
  }
  return reading;
}

export function choose(next: Choice): void {
  choice.value = next;
  changing.value = !sameAs(views.value?.choice);
  history.replaceState(history.state, '', location.pathname + searchOf(next));
  void refresh();
}

const EVERY_MS = 60_000;
/** An order has to be counted first, and orders seldom come alone. */
const AFTER_ORDER_MS = 2_000;
/** Not more often than that, however many orders come. */
const PAUSE_MS = 8_000;
const RETRY_MS = 5_000;

const includesToday = (): boolean =>
  views.value === undefined || views.value.days.to === views.value.calendar.today;

/** Reads again while the page is shown: after orders, each minute, when the line is back. Answers how to stop. */
export function follow(): () => void {
  choice.value = choiceIn(location.search);
  changing.value = views.value !== undefined && !sameAs(views.value.choice);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let last = 0;
  let stopped = false;

  const readAgain = async (): Promise<void> => {
    due = Infinity;
    last = Date.now();
    if (document.visibilityState === 'visible') await refresh();
    if (!stopped) within(state.value === 'lost' ? RETRY_MS : EVERY_MS);
  };
  const within = (ms: number): void => {
    if (Date.now() + ms >= due) return;
    due = Date.now() + ms;
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), ms);
  };
  void readAgain();
  const asleep = onWake(() => within(0));
  let known = tickets.rows.peek();
  const quiet = effect(() => {
    const now = tickets.rows.value;
    if (now !== known && includesToday()) within(Math.max(AFTER_ORDER_MS, last + PAUSE_MS - Date.now()));
    known = now;
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    asleep();
    quiet();
  };
}
