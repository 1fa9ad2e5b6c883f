import type { TabletPlace } from '@hiorder/contracts';
import { endStaffPush, icons, type Answer } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { goInstead } from '../navigation.ts';
import { api } from '../state/api.ts';
import { PinForm } from './pin-form.tsx';
import { lockTo, tablet } from './state.ts';
import { words } from './words/index.ts';

/** Staff begin it on the device itself: from then on it is this table's, until the PIN is typed again. */
export function TabletSetup(props: { code?: string }) {
  const text = words.value;
  const code = props.code ?? '';
  useEffect(() => {
    if (tablet.value) goInstead('/welcome');
  }, []);
  return (
    <MessagePage shape={icons.menu} title={text.setupTitle}>
      <p>
        <Sentences text={text.setupText} />
      </p>
      <PinForm code={code} submit={text.setup} onAnswer={(answer) => begin(code, answer)} />
    </MessagePage>
  );
}

/** Whoever of the staff was signed in here is so no more: guests will hold it. */
async function begin(code: string, answer: Answer<TabletPlace>): Promise<boolean> {
  if (!answer.ok) return false;
  await endStaffPush();
  const signedOut = await api.post<{ url?: string } | undefined>('/auth/logout', {});
  lockTo({ ...answer.value, code });
  const url = signedOut.ok ? signedOut.value?.url : undefined;
  // The provider ends its session, too, and sends us to the staff's app; which knows what this device is now.
  if (url) location.replace(url);
  else goInstead('/welcome');
  return true;
}
