import { ErrorState, OfflineBar, Skeleton, ToastRegion } from '@hiorder/ui';
import { LocationProvider, Route, Router } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { BoardPage } from './board/board-page.tsx';
import { FloorPage } from './floor/floor-page.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { Rail } from './shell/rail.tsx';
import { signedOut } from './state/api.ts';
import { liveState, startLive } from './state/live.ts';
import { loadMe, me, sessionFailed } from './state/session.ts';
import { announcement } from './state/tickets.ts';
import { words } from './words/index.ts';
import './app.css';

function WithRail({ children }: { children: preact.ComponentChildren }) {
  return (
    <div class="with-rail">
      <Rail />
      {children}
    </div>
  );
}

const Floor = () => (
  <WithRail>
    <FloorPage />
  </WithRail>
);

function Signed() {
  const w = words.value;
  useEffect(startLive, []);
  return (
    <LocationProvider scope="/staff">
      <a class="skip" href="#main">
        {w.nav.skip}
      </a>
      <OfflineBar
        state={liveState.value}
        words={{ offline: w.live.offlineBar, polling: w.live.pollingBar }}
      />
      <Router>
        <Route path="/staff/orders" component={BoardPage} />
        <Route default component={Floor} />
      </Router>
      <p class="hidden" role="status" aria-live="assertive">
        {announcement.value}
      </p>
      <ToastRegion />
    </LocationProvider>
  );
}

export function App() {
  const w = words.value;
  useEffect(() => void loadMe(), []);
  if (signedOut.value) return <SignInPage />;
  if (me.value) return <Signed />;
  if (sessionFailed.value) {
    return (
      <main class="app-state">
        <ErrorState
          title={w.common.failedTitle}
          text={w.common.failedText}
          retry={w.common.retry}
          onRetry={() => void loadMe()}
        />
      </main>
    );
  }
  return (
    <main class="app-state" aria-busy="true">
      <Skeleton class="app-skeleton" />
    </main>
  );
}
