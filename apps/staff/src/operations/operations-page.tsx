import { IconButton, icons, Skeleton, ToastRegion } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { AccountSheet } from '../shell/account-sheet.tsx';
import { initials } from '../shell/initials.ts';
import { Mark } from '../shell/mark.tsx';
import { ReadFailed } from '../shell/read-failed.tsx';
import { me } from '../state/session.ts';
import { locale, words as appWords } from '../words/index.ts';
import { Breakers, Overload } from './calls.tsx';
import { Contexts } from './contexts.tsx';
import { moment } from './moment.ts';
import { ParkedEvents } from './parked-events.tsx';
import { follow, letters, lost, refresh, status } from './state.ts';
import { Summary } from './summary.tsx';
import { sumsOf } from './sums.ts';
import { words } from './words/index.ts';
import './operations-page.css';

function Head() {
  const w = words.value;
  const [account, setAccount] = useState(false);
  const name = me.value?.name ?? '';
  return (
    <header class="ops-head">
      <Mark />
      <h1>{w.title}</h1>
      {status.value && (
        <p class={lost.value ? 'ops-checked ops-checked--lost' : 'ops-checked'} role="status">
          {lost.value ? w.lost : w.checked(moment(status.value.at, locale.value))}
        </p>
      )}
      <IconButton shape={icons.repeat} label={w.refresh} onClick={() => void refresh()} />
      <button type="button" class="rail-me" onClick={() => setAccount(true)}>
        <span class="hidden">
          {appWords.value.account.title}: {name}
        </span>
        <span aria-hidden="true">{initials(name) || '·'}</span>
      </button>
      {account && <AccountSheet onClose={() => setAccount(false)} />}
    </header>
  );
}

function Loading() {
  return (
    <div class="ops-loading" aria-busy="true">
      <Skeleton class="ops-skeleton ops-skeleton--sums" />
      <Skeleton class="ops-skeleton" />
      <Skeleton class="ops-skeleton" />
    </div>
  );
}

function Everything() {
  const seen = status.value;
  if (!seen) return lost.value ? <ReadFailed onRetry={() => void refresh()} quietly={false} /> : <Loading />;
  return (
    <>
      <Summary of={seen} />
      {letters.value && <ParkedEvents of={letters.value} total={sumsOf(seen).parked ?? 0} />}
      <div class="ops-columns">
        <Contexts of={seen.contexts} />
        <div>
          <Breakers of={seen.contexts} />
          <Overload of={seen.contexts} />
        </div>
      </div>
    </>
  );
}

/** For whoever looks after the whole installation: what runs, what waits, what could not be handled. */
export function OperationsPage() {
  const w = words.value;
  useEffect(follow, []);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  return (
    <div class="ops">
      <Head />
      <main id="main" class="ops-main">
        <Everything />
      </main>
      <ToastRegion />
    </div>
  );
}
