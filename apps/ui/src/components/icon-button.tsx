import { Icon } from './icon.tsx';
import './icon-button.css';

/** A round 44 px target around an icon; `label` is its whole name for those who do not see it. */
export function IconButton(props: {
  shape: string;
  label: string;
  href?: string;
  disabled?: boolean;
  class?: string;
  onClick?: (event: MouseEvent) => void;
}) {
  const look = props.class ? `icon-button ${props.class}` : 'icon-button';
  if (props.href !== undefined) {
    return (
      <a class={look} href={props.href} aria-label={props.label} onClick={props.onClick}>
        <Icon shape={props.shape} />
      </a>
    );
  }
  return (
    <button
      class={look}
      type="button"
      disabled={props.disabled}
      aria-label={props.label}
      onClick={props.onClick}
    >
      <Icon shape={props.shape} />
    </button>
  );
}
