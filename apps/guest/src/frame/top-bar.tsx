import type { ComponentChildren } from 'preact';
import { IconButton, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { goBack } from '../navigation.ts';
import './top-bar.css';

/** The page's name, and what stands at its right. `back`: a page one comes to from another, by its address from that one. */
export function TopBar(props: { title: string; back?: boolean | string; children?: ComponentChildren }) {
  const from = typeof props.back === 'string' ? props.back : undefined;
  return (
    <header class={props.back ? 'top-bar top-bar--back' : 'top-bar'}>
      {props.back && (
        <IconButton shape={icons.back} label={words.value.frame.back} onClick={() => goBack(from)} />
      )}
      <h1 class="title-2" tabIndex={-1}>
        {props.title}
      </h1>
      <div class="top-bar-end">{props.children}</div>
    </header>
  );
}
