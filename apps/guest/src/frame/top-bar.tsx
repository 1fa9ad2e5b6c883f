import type { ComponentChildren } from 'preact';
import './top-bar.css';

/** The page's name, and what stands at its right. */
export function TopBar(props: { title: string; children?: ComponentChildren }) {
  return (
    <header class="top-bar">
      <h1 class="title-2" tabIndex={-1}>
        {props.title}
      </h1>
      <div class="top-bar-end">{props.children}</div>
    </header>
  );
}
