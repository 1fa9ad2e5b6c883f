import { useEffect } from 'preact/hooks';
import { Button } from '@hiorder/ui';
import { loadMember, member, signIn } from './state.ts';
import { words } from './words/index.ts';

/** In the sheet of the people: one sentence and one way, never more. */
export function MemberOffer() {
  useEffect(() => void loadMember(), []);
  const w = words.value;
  if (member.value === undefined) return null;
  return (
    <section class="member-offer">
      <p class="label">{member.value ? w.member(member.value.email) : w.offer}</p>
      {member.value ? (
        <Button kind="quiet" size="m" href="/visits">
          {w.seeVisits}
        </Button>
      ) : (
        <Button kind="quiet" size="m" onClick={signIn}>
          {w.signIn}
        </Button>
      )}
    </section>
  );
}
