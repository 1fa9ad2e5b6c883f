import { useState } from 'preact/hooks';
import { Button, ConfirmSheet, showToast, type ApiProblem } from '@hiorder/ui';
import { problemText } from '../words/problem-text.ts';
import { endMembership, signOut } from './state.ts';
import { words } from './words/index.ts';

/** Whose history it is, and the two ways out. */
export function MemberWays({ email }: { email: string }) {
  const w = words.value;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function leave(how: () => Promise<ApiProblem | null>, done: string) {
    setBusy(true);
    const problem = await how();
    setBusy(false);
    setAsking(false);
    if (problem) showToast(problemText(problem), { tone: 'bad' });
    else showToast(done);
  }

  return (
    <footer class="member-ways">
      <p class="caption">{w.member(email)}</p>
      <Button kind="quiet" size="m" busy={busy} onClick={() => void leave(signOut, w.signedOut)}>
        {w.signOut}
      </Button>
      <Button kind="quiet" size="m" onClick={() => setAsking(true)}>
        {w.leave}
      </Button>
      {asking && (
        <ConfirmSheet
          title={w.leaveTitle}
          yes={w.leaveYes}
          no={w.leaveNo}
          danger
          busy={busy}
          onYes={() => void leave(endMembership, w.left)}
          onNo={() => setAsking(false)}
        >
          <p class="label">{w.leaveText}</p>
        </ConfirmSheet>
      )}
    </footer>
  );
}
