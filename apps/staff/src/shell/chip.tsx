import type { ComponentChildren } from 'preact';
import './chip.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A state in a word, told apart by more than its colour. */
export const Chip = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`chip chip--${tone}`}>{children}</span>
);
