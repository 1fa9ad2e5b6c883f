import { Button, Sheet } from '@hiorder/ui';
import { words } from '../language.ts';
import { giveUpOrder } from '../state/placing.ts';

/** The order is not through yet. It goes out by itself; all one can do is stop it. */
export function PlacingSheet(props: { why: 'overloaded' | 'lost' }) {
  const { placing } = words.value;
  const lost = props.why === 'lost';
  return (
    <Sheet
      title={lost ? placing.lostTitle : placing.overloadedTitle}
      closeLabel={placing.giveUp}
      onClose={giveUpOrder}
      footer={
        <Button kind="quiet" onClick={giveUpOrder}>
          {placing.giveUp}
        </Button>
      }
    >
      <p class="label" role="status">
        {lost ? placing.lostText : placing.overloadedText}
      </p>
    </Sheet>
  );
}
