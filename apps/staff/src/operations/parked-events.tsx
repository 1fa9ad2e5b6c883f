import type { DeadLetterReports } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { ParkedEvent } from './parked-event.tsx';
import { replay } from './replay.ts';
import { waiting } from './state.ts';
import { keyOf } from './waiting.ts';
import { words } from './words/index.ts';
import './parked-events.css';

/** What runs stands below them, and shall not be far. */
const FIRST = 4;

function Nothing() {
  return (
    <p class="parked-none">
      <Icon small shape={icons.check} />
      {words.value.parked.none}
    </p>
  );
}

/** What could not be handled, and the buttons that try it again. `total`: how many there are, also beyond the list. */
export function ParkedEvents({ of, total }: { of: DeadLetterReports; total: number }) {
  const w = words.value.parked;
  const { items, notHeard } = of;
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section class="ops-section" aria-labelledby="ops-parked">
      <header class="parked-head">
        <h2 id="ops-parked" class="title-3">
          {w.title}
        </h2>
        {items.length > 1 && (
          <Button
            kind="ink"
            size="s"
            hug
            busy={items.every((one) => waiting.value.has(keyOf(one)))}
            onClick={() => void replay()}
          >
            {w.replayAll}
          </Button>
        )}
      </header>
      {notHeard.length > 0 && <p class="ops-note">{w.notHeard(notHeard.join(', '))}</p>}
      {items.length === 0 ? <Nothing /> : <p class="ops-note">{w.text}</p>}
      {items.length > 0 && (
        <ul class="parked-list">
          {shown.map((letter) => (
            <ParkedEvent key={keyOf(letter)} letter={letter} />
          ))}
        </ul>
      )}
      {shown.length < items.length && (
        <Button kind="quiet" size="m" onClick={() => setAll(true)}>
          {w.showAll(items.length)}
        </Button>
      )}
      {shown.length === items.length && total > items.length && (
        <p class="ops-note">{w.more(total - items.length)}</p>
      )}
    </section>
  );
}
