import type { ComponentChildren } from 'preact';
import './badge.css';

/** `hit` popular, `event` once per table, `new` new, `out` sold out, `must` required, `warn` needs attention. */
export type BadgeTone = 'plain' | 'hit' | 'event' | 'new' | 'out' | 'must' | 'warn' | 'info' | 'bad';

export function Badge(props: { tone?: BadgeTone; children: ComponentChildren }) {
  return <span class={`badge badge--${props.tone ?? 'plain'}`}>{props.children}</span>;
}
