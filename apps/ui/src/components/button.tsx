import type { ComponentChildren } from 'preact';
import './button.css';

export interface ButtonProps {
  children: ComponentChildren;
  /** `main` is the page's one button; `quiet` the others; `danger` undoes something that matters. */
  kind?: 'main' | 'quiet' | 'danger' | 'ink';
  size?: 'l' | 'm' | 's';
  /** As wide as its words instead of its place. */
  hug?: boolean;
  /** Something is under way: stays in place, cannot be pressed twice. */
  busy?: boolean;
  disabled?: boolean;
  /** Looks disabled and can be pressed all the same: then it shows what stands in the way. */
  blocked?: boolean;
  /** Makes it a link that looks like a button. */
  href?: string;
  type?: 'button' | 'submit';
  label?: string;
  describedBy?: string;
  onClick?: (event: MouseEvent) => void;
}

export function Button(props: ButtonProps) {
  const { kind = 'main', size = 'l' } = props;
  const look = [
    'button',
    `button--${kind}`,
    `button--${size}`,
    props.hug && 'button--hug',
    props.busy && 'button--busy',
    props.blocked && 'button--blocked',
  ]
    .filter(Boolean)
    .join(' ');
  if (props.href !== undefined && !props.disabled) {
    return (
      <a class={look} href={props.href} aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </a>
    );
  }
  return (
    <button
      class={look}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      aria-disabled={props.busy || props.blocked ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={props.busy ? undefined : props.onClick}
    >
      {props.children}
    </button>
  );
}
