import { Button } from '@hiorder/ui';
import { Mark } from '../shell/mark.tsx';
import { signInUrl } from '../state/session.ts';
import { words } from '../words/index.ts';
import './sign-in-page.css';

export function SignInPage() {
  const w = words.value.signIn;
  const failed = new URL(location.href).searchParams.get('sign-in') === 'failed';
  return (
    <main class="sign-in" id="main">
      <Mark />
      <h1 class="title-1">{w.title}</h1>
      {failed ? (
        <p class="sign-in-failed" role="alert">
          {w.failed}
        </p>
      ) : (
        <p class="label">{w.text}</p>
      )}
      <Button href={signInUrl()}>{w.button}</Button>
    </main>
  );
}
