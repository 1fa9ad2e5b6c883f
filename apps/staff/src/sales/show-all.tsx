import { Button } from '@hiorder/ui';
import { words } from './words/index.ts';

/** Below the first of a long list: the way to the rest of it. */
export function ShowAll(props: { count: number; first: number; all: boolean; onChange(all: boolean): void }) {
  const w = words.value;
  if (props.count <= props.first) return null;
  return (
    <div class="sales-more">
      <Button kind="quiet" size="s" hug onClick={() => props.onChange(!props.all)}>
        {props.all ? w.showLess : w.showAll(props.count)}
      </Button>
    </div>
  );
}
