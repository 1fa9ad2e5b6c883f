import type { ComponentChildren } from 'preact';
import { Icon, icons } from '@hiorder/ui';
import './notice.css';

/** A sentence that stands where it matters, with the way out beside it. */
export function Notice(props: {
  tone?: 'warn' | 'info';
  children: ComponentChildren;
  /** `leads`: to another page, which an arrow says. */
  action?: { label: string; href?: string; leads?: boolean; run?: () => void } | undefined;
}) {
  const { action } = props;
  const label = action && (
    <>
      {action.label}
      {(action.leads || action.href !== undefined) && <Icon shape={icons.forward} />}
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
