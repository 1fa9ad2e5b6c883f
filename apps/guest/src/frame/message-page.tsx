import type { ComponentChildren } from 'preact';
import { Icon } from '@hiorder/ui';
import { useScreen } from './use-screen.ts';
import './message-page.css';

/** A page that says one thing: a closed door, a goodbye, a payment that did not go through. */
export function MessagePage(props: {
  shape: string;
  tone?: 'plain' | 'good' | 'warn';
  /** Something is under way; the mark breathes. */
  busy?: boolean;
  /** A line above the title, e.g. whose door it is. */
  over?: string | undefined;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  useScreen(props.title);
  const mark = `message-mark message-mark--${props.tone ?? 'plain'}`;
  return (
    <main class="message" aria-busy={props.busy}>
      <section role="status">
        <span class={props.busy ? `${mark} message-mark--busy` : mark}>
          <Icon shape={props.shape} />
        </span>
        {props.over && <p class="label message-over">{props.over}</p>}
        <h1 class="title-1" tabIndex={-1}>
          {props.title}
        </h1>
        <div class="message-text">{props.children}</div>
      </section>
      {props.actions !== undefined && <div class="message-actions">{props.actions}</div>}
    </main>
  );
}
