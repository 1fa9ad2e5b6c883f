import { Button } from '@hiorder/ui';
import { Mark } from '../shell/mark.tsx';
import { signInUrl } from '../state/session.ts';
import { words } from '../words/index.ts';
import './sign-in-page.css';

export function SignInPage() {
  const w = words.value.signIn;
  return (
    <main class="sign-in" id="main">
      <Mark />
      <h1 class="title-1">{w.title}</h1>
      <p class="label">{w.text}</p>
      <Button href={signInUrl()}>{w.button}</Button>
    </main>
  );
}
