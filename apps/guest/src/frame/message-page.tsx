import type { ComponentChildren } from 'preact';
import { Icon } from '@hiorder/ui';
import { useScreen } from './use-screen.ts';
import './message-page.css';

/** A page that says one thing: a closed door, a goodbye, a payment that did not go through. */
export function MessagePage(props: {
  shape: string;
  tone?: 'plain' | 'good' | 'warn';
  /** A line above the title, e.g. whose door it is. */
  over?: string | undefined;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  useScreen(props.title);
  return (
    <main class="message">
      <section role="status">
        <span class={`message-mark message-mark--${props.tone ?? 'plain'}`}>
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
