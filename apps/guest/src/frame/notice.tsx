import type { ComponentChildren } from 'preact';
import { Icon, icons } from '@hiorder/ui';
import './notice.css';

/** A sentence that stands where it matters, with the way out beside it. */
export function Notice(props: {
  tone?: 'warn' | 'info';
  children: ComponentChildren;
  action?: { label: string; href?: string; run?: () => void } | undefined;
}) {
  const { action } = props;
  const label = action && (
    <>
      {action.label}
      <Icon shape={icons.forward} />
    </>
  );
  return (
    <div class={`notice notice--${props.tone ?? 'warn'}`} role="status">
      <Icon small shape={icons.info} />
      <p>{props.children}</p>
      {action?.href !== undefined && (
        <a class="link" href={action.href}>
          {label}
        </a>
      )}
      {action && action.href === undefined && (
        <button class="link" type="button" onClick={action.run}>
          {label}
        </button>
      )}
    </div>
  );
}
