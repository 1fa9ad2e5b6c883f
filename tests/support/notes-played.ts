import type { Page } from 'playwright-core';

/** Counts the notes that the page plays, and tells whether it may play any yet. */
export const COUNT_NOTES = `(() => {
  const [Note, Loudspeaker] = [OscillatorNode, AudioContext];
  globalThis.notes = 0;
  globalThis.OscillatorNode = function (...args) { globalThis.notes += 1; return new Note(...args); };
  globalThis.AudioContext = function () { return (globalThis.loudspeaker = new Loudspeaker()); };
})()`;
export const notes = (page: Page) => page.evaluate<number>('globalThis.notes');
export const mayPlay = (page: Page) => page.evaluate<boolean>('globalThis.loudspeaker?.state === "running"');
/** As many as the chime of a new order has. */
export const CHIME = 3;
