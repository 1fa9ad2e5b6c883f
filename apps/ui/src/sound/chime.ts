import { signal } from '@preact/signals';
import { stored } from '../browser/stored.ts';

/** Notes in Hz, played one after the other. Made on the spot: no file to fetch, nothing to decode. */
const CHIMES = {
  /** Something went on: one warm step up. */
  step: [523.25, 659.25],
  /** Come and look: the food is ready, a new order is in. */
  ready: [659.25, 783.99, 1046.5],
  /** A table calls: the bell on a counter. */
  call: [880, 659.25],
} as const;
export type Chime = keyof typeof CHIMES;

const mutedStore = stored<boolean>('hiorder.muted');
/** Per device; both apps show it. */
export const muted = signal(false);
/** False until the page may sound: browsers wait for the first touch. */
export const soundUnlocked = signal(false);
let audio: AudioContext | undefined;

export function setMuted(value: boolean): void {
  muted.value = value;
  mutedStore.write(value);
}

/** Browsers let a page sound only after a touch: call once at the start. */
export function unlockSound(): void {
  muted.value = mutedStore.read() ?? false;
  // With every touch: a phone that was called on has taken the loudspeaker away.
  addEventListener('click', () => void wakeSound());
}

/** To be called in answer to a touch. Opening the audio device takes a moment: after the frame that answers it. */
export async function wakeSound(): Promise<void> {
  if (audio?.state === 'running') return;
  await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
  audio ??= new AudioContext();
  await audio.resume();
  soundUnlocked.value = audio.state === 'running';
}

export function playChime(chime: Chime): void {
  if (muted.value || !audio || audio.state !== 'running') return;
  const from = audio.currentTime;
  CHIMES[chime].forEach((hertz, index) => note(hertz, from + index * 0.16));
}

function note(hertz: number, at: number): void {
  if (!audio) return;
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.22, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.5);
}
