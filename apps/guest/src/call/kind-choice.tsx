import { Button, Skeleton } from '@hiorder/ui';
import { words } from '../language.ts';
import { callKinds, callKindsFailed, loadCallKinds } from '../state/call-kinds.ts';
import { kindName } from './kind-name.ts';

/** The store's kinds of calls, each a place as large as a thumb. */
export function KindChoice(props: { chosen: string | undefined; onChoose(kind: string): void }) {
  const { call: text, frame, problems } = words.value;
  const kinds = callKinds.value;
  if (callKindsFailed.value) {
    return (
      <div class="call-failed" role="alert">
        <p>{problems[navigator.onLine ? 'dependency-unavailable' : 'network-lost']}</p>
        <Button kind="quiet" size="m" hug onClick={() => void loadCallKinds()}>
          {frame.retry}
        </Button>
      </div>
    );
  }
  if (!kinds) {
    return (
      <div class="call-kinds" aria-busy="true">
        {[1, 2, 3, 4, 5, 6].map((one) => (
          <Skeleton key={one} class="call-kind-skeleton" />
        ))}
      </div>
    );
  }
  return (
    <fieldset class="call-kinds">
      <legend class="hidden">{text.kinds}</legend>
      {kinds.map(({ id, name }) => (
        <label key={id}>
          <input
            class="hidden"
            type="radio"
            name="call-kind"
            value={id}
            checked={props.chosen === id}
            onChange={() => props.onChoose(id)}
          />
          {kindName(name)}
        </label>
      ))}
    </fieldset>
  );
}
