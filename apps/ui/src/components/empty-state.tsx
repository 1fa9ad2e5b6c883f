import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './empty-state.css';

/** A place with nothing in it says so, and what to do about it. */
export function EmptyState(props: {
  shape: string;
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <section class="empty">
      <span class="empty-mark">
        <Icon shape={props.shape} />
      </span>
      <h2 class="title-3">{props.title}</h2>
      {props.children !== undefined && <p class="label">{props.children}</p>}
      {props.action !== undefined && <div class="empty-action">{props.action}</div>}
    </section>
  );
}
