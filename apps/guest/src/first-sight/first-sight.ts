import { locale } from '../language.ts';

/** What the server has drawn of the menu (see render.tsx), until the app has the same to show. */
let drawn: readonly Node[] = [];

/** Takes it out of the page, where the app now draws. Called before the first render, so nobody sees it go. */
export function takeFirstSight(root: HTMLElement): void {
  const place = root.querySelector('.first-sight');
  // Somebody who has chosen another language waits for that.
  if (place && document.documentElement.lang === locale.value) drawn = [...place.childNodes];
  root.replaceChildren();
}

export const hasFirstSight = (): boolean => drawn.length > 0;
export const putFirstSight = (place: HTMLElement | null): void => place?.replaceChildren(...drawn);

/** Whether a place for recommendations was drawn; undefined: nothing was drawn. */
export const drewRecommendations = (): boolean | undefined =>
  hasFirstSight()
    ? drawn.some((node) => node instanceof Element && node.querySelector('.strip-place') !== null)
    : undefined;

export function forgetFirstSight(): void {
  drawn = [];
}
