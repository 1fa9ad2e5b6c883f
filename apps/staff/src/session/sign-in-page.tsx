import { Button } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { Mark } from '../shell/mark.tsx';
import { me, signInFailed, signInUrl } from '../state/session.ts';
import { words } from '../words/index.ts';
import './sign-in-page.css';

/** Where signing in by itself did not help, or a session has ended while somebody worked. */
export function SignInPage() {
  const w = words.value.signIn;
  const ended = me.value !== undefined;
  useEffect(() => {
    document.title = `${w.button} · hiorder`;
  }, [w]);
  return (
    <main class="sign-in" id="main">
      <Mark />
      <h1 class="title-1">{ended ? w.endedTitle : w.title}</h1>
      {signInFailed() ? (
        <p class="sign-in-failed" role="alert">
          {w.failed}
        </p>
      ) : (
        <p class="label">{ended ? w.endedText : w.text}</p>
      )}
      <Button href={signInUrl()}>{w.button}</Button>
    </main>
  );
}
