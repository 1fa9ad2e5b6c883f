import { effect } from '@preact/signals';
import { pause } from '@hiorder/ui';
import { menu } from '../state/menu.ts';
import { seat } from '../state/seat.ts';

/** However slow the line is: by then the next tap may come, and text in the system's letters has been looked at enough. */
const LATEST_MS = 6_000;

/**
 * The menu stands, with the pictures in sight: what is fetched before makes that later. Of a page without a menu it is
 * as soon as we know.
 */
export const menuSeen = (): Promise<void> =>
  Promise.race([pause(LATEST_MS), menuThere().then(picturesThere)]);

const menuThere = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (menu.value === null && seat.value !== 'none' && seat.value !== 'over') return;
      // Not at once: the first run of an effect comes before it can be stopped.
      queueMicrotask(() => stop());
      resolve();
    });
  });

async function picturesThere(): Promise<void> {
  await drawn();
  const waiting = [...document.images].filter((one) => !one.complete && isInSight(one));
  await Promise.all(waiting.map(whenLoaded));
}

/** Two frames: one is asked for before the change is drawn, the next one after. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const isInSight = (picture: HTMLImageElement): boolean => picture.getBoundingClientRect().top < innerHeight;

const whenLoaded = (picture: HTMLImageElement): Promise<unknown> =>
  new Promise((resolve) => {
    picture.addEventListener('load', resolve, { once: true });
    picture.addEventListener('error', resolve, { once: true });
  });
