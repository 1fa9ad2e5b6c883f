import type { DeadLetterReport } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { locale } from '../words/index.ts';
import { moment } from './moment.ts';
import { replay } from './replay.ts';
import { waiting } from './state.ts';
import { keyOf } from './waiting.ts';
import { words } from './words/index.ts';

/** Text and nothing else, whatever is in it; it scrolls by keyboard, too. */
const Text = ({ name, text }: { name: string; text: string }) => (
  <>
    <h4>{name}</h4>
    <pre tabIndex={0} role="region" aria-label={name}>
      {text}
    </pre>
  </>
);

export function ParkedEvent({ letter }: { letter: DeadLetterReport }) {
  const w = words.value.parked;
  const isWaiting = waiting.value.has(keyOf(letter)) || letter.replayRequestedAt !== null;
  const { correlationid: correlationId } = letter.event as { correlationid?: string };
  const [firstLine = ''] = letter.error.split('\n', 1);
  return (
    <li class="parked">
      <div class="parked-what">
        <h3>{letter.type}</h3>
        <p class="parked-error">{firstLine}</p>
        <p class="parked-when">
          {w.at(letter.context)} · {moment(letter.parkedAt, locale.value)} · {w.attempts(letter.attempts)}
        </p>
      </div>
      <Button
        kind="quiet"
        size="s"
        hug
        busy={isWaiting}
        label={isWaiting ? w.waiting : w.replayOf(letter.type)}
        onClick={() => void replay(letter)}
      >
        {isWaiting ? w.waiting : w.replay}
      </Button>
      <details>
        <summary>{w.details}</summary>
        {correlationId !== undefined && (
          <p class="parked-when">
            {w.correlation} <span class="parked-id">{correlationId}</span>
          </p>
        )}
        <Text name={w.error} text={letter.error} />
        <Text name={w.payload} text={JSON.stringify(letter.event, null, 2)} />
      </details>
    </li>
  );
}
