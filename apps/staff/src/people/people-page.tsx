import { Button } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { SkeletonRows } from '../settings/skeleton-rows.tsx';
import { ReadFailed } from '../shell/read-failed.tsx';
import { managesPeople } from '../state/session.ts';
import type { Above } from './above.ts';
import { InviteSheet } from './invite-sheet.tsx';
import { followPeople, people } from './people.ts';
import { PersonRow } from './person-row.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { words } from './words/index.ts';

/** Those who work here, then those who are asked to, then those who did. */
const ORDER = { active: 0, invited: 1, deactivated: 2 } as const;

function Rows({ above }: { above: Signal<Above> }) {
  if (people.state.value === 'failed') return <ReadFailed onRetry={() => people.load()} />;
  if (people.state.value === 'loading') return <SkeletonRows rows={4} />;
  const rows = [...people.rows.value.values()].sort((a, b) => ORDER[a.status] - ORDER[b.status]);
  return (
    <ul>
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

/** Followed only for those who may see it. */
function Everybody({ above }: { above: Signal<Above> }) {
  useEffect(followPeople, []);
  return <Rows above={above} />;
}

/** Who works at the store, and as what. */
export function PeoplePage() {
  const w = words.value;
  const above = useSignal<Above>(undefined);
  return (
    <SettingsFrame
      title={w.title}
      text={w.text}
      only={{ may: managesPeople.value, text: w.onlyOwners }}
      actions={
        <Button size="m" hug onClick={() => (above.value = { kind: 'invite' })}>
          {w.invite}
        </Button>
      }
      above={<OpenAbove above={above} />}
    >
      <Everybody above={above} />
    </SettingsFrame>
  );
}
