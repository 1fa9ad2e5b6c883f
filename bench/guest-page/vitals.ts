import type { Page } from 'playwright-core';

/** What a person feels of a page, as the browser itself measures it. */
export interface Vitals {
  /** Until the largest thing of the first screen stands, ms. */
  readonly lcp: number;
  /** Until anything stands. */
  readonly fcp: number;
  /** The worst session window of things that jumped. */
  readonly cls: number;
  /** The slowest answer to a tap or key, ms. */
  readonly inp: number;
  /** Slow answers: to what, and where the time went: until it was begun, worked at, and drawn, ms. */
  readonly slow: readonly string[];
  /** What of the page was the largest. */
  readonly largest: string;
  /** What moved, and by how much of the screen. */
  readonly jumped: readonly string[];
}

/** Begins before the page's own scripts. The checks of these scripts know no browser types, so they are text. */
const OBSERVE = `(() => {
  const seen = { lcp: 0, fcp: 0, inp: 0, slow: [], largest: '', windows: [], jumped: [] };
  const nameOf = (node) => node ? node.nodeName.toLowerCase() + (node.className ? '.' + node.className : '') : 'gone';
  globalThis.__vitals = seen;
  const watch = (type, each, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (one) => {
    seen.lcp = one.startTime;
    seen.largest = one.element ? one.element.tagName.toLowerCase() + '.' + one.element.className : '';
  });
  watch('paint', (one) => { if (one.name === 'first-contentful-paint') seen.fcp = one.startTime; });
  watch('layout-shift', (one) => {
    if (one.hadRecentInput) return;
    seen.jumped.push(one.value.toFixed(4) + ' ' + location.pathname + ' ' + one.sources.map((source) => nameOf(source.node)).join(', '));
    const last = seen.windows.at(-1);
    if (last && one.startTime - last.end < 1000 && one.startTime - last.begin < 5000) {
      last.sum += one.value;
      last.end = one.startTime;
    } else seen.windows.push({ begin: one.startTime, end: one.startTime, sum: one.value });
  });
  // What was tapped may be gone when its answer is drawn.
  const tapped = new Map();
  addEventListener('click', ({ timeStamp, target }) => {
    const on = target.closest('a, button, label') ?? target;
    tapped.set(timeStamp, on.getAttribute('aria-label') ?? on.textContent.trim().slice(0, 20));
  }, true);
  watch('event', (one) => {
    if (!one.interactionId) return;
    seen.inp = Math.max(seen.inp, one.duration);
    if (one.duration <= 100) return;
    const drawn = one.startTime + one.duration - one.processingEnd;
    const spent = [one.processingStart - one.startTime, one.processingEnd - one.processingStart, drawn];
    seen.slow.push(one.name + ' “' + (tapped.get(one.startTime) ?? nameOf(one.target)) + '” ' + spent.map((ms) => Math.round(ms)).join(' + '));
  }, { durationThreshold: 16 });
})()`;

export async function observe(page: Page): Promise<void> {
  await page.addInitScript(OBSERVE);
}

export async function vitalsOf(page: Page): Promise<Vitals> {
  const seen = await page.evaluate<Omit<Vitals, 'cls'> & { windows: { sum: number }[] }>(
    'globalThis.__vitals',
  );
  const { windows, ...rest } = seen;
  return { ...rest, cls: windows.reduce((worst, one) => Math.max(worst, one.sum), 0) };
}
