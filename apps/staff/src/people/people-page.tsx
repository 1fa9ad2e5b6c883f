import { Button, Skeleton } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ReadFailed } from '../shell/read-failed.tsx';
import { managesPeople, me } from '../state/session.ts';
import type { Above } from './above.ts';
import { InviteSheet } from './invite-sheet.tsx';
import { followPeople, people } from './people.ts';
import { PersonRow } from './person-row.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { words } from './words/index.ts';
import '../settings/settings-page.css';
import './people.css';

/** Those who work here, then those who are asked to, then those who did. */
const ORDER = { active: 0, invited: 1, deactivated: 2 } as const;

function Rows({ above }: { above: Signal<Above> }) {
  if (people.state.value === 'failed') return <ReadFailed onRetry={() => void people.retry()} />;
  if (people.state.value === 'loading') {
    return (
      <div aria-busy="true">
        {[1, 2, 3, 4].map((one) => (
          <Skeleton key={one} class="kinds-skeleton" />
        ))}
      </div>
    );
  }
  const rows = [...people.rows.value.values()].sort((a, b) => ORDER[a.status] - ORDER[b.status]);
  return (
    <ul class="people">
      {rows.map((person) => (
        <PersonRow key={person.id} person={person} above={above} />
      ))}
    </ul>
  );
}

function OpenAbove({ above }: { above: Signal<Above> }) {
  const onClose = (): void => void (above.value = undefined);
  switch (above.value?.kind) {
    case 'invite':
      return <InviteSheet again={undefined} onClose={onClose} />;
    case 'again':
      return <InviteSheet again={above.value.person} onClose={onClose} />;
    case 'change':
      return <PersonSheet person={above.value.person} onClose={onClose} />;
    case 'remove':
      return <RemoveSheet person={above.value.person} onClose={onClose} />;
    case undefined:
      return null;
  }
}

function Everybody({ above }: { above: Signal<Above> }) {
  useEffect(followPeople, []);
  return (
    <>
      <div class="people-actions">
        <Button size="m" hug onClick={() => (above.value = { kind: 'invite' })}>
          {words.value.invite}
        </Button>
      </div>
      <Rows above={above} />
    </>
  );
}

/** Who works at the store, and as what. */
export function PeoplePage() {
  const w = words.value;
  const above = useSignal<Above>(undefined);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  return (
    <div class="kinds-page">
      <main id="main" class="kinds-main">
        <h1>{w.title}</h1>
        <p class="label kinds-text">{w.text}</p>
        {me.value && !managesPeople.value ? (
          <p class="label">{w.onlyOwners}</p>
        ) : (
          me.value && <Everybody above={above} />
        )}
      </main>
      <OpenAbove above={above} />
    </div>
  );
}
