import { repeat, warning } from '../icons/shapes.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';

/** What happened, and the button that may help. */
export function ErrorState(props: {
  title: string;
  text: string;
  retry: string;
  busy?: boolean;
  onRetry(): void;
}) {
  return (
    <div role="alert">
      <EmptyState
        shape={warning}
        title={props.title}
        action={
          <Button kind="quiet" size="m" hug busy={props.busy ?? false} onClick={props.onRetry}>
            <Icon small shape={repeat} />
            {props.retry}
          </Button>
        }
      >
        {props.text}
      </EmptyState>
    </div>
  );
}
