import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import type { ComponentType } from 'preact';
import { ErrorState, OfflineBar, ToastRegion } from '@hiorder/ui';
import { useErrorBoundary } from 'preact/hooks';
import { BottomBar } from './frame/bottom-bar.tsx';
import { restoreScroll } from './frame/scroll-memory.ts';
import { Join } from './join/join.tsx';
import { words } from './language.ts';
import { MenuScreen } from './menu/menu-screen.tsx';
import { MenuSkeleton } from './menu/menu-skeleton.tsx';
import { countMove, lendRoute } from './navigation.ts';
import { PlacingPlace } from './placing/placing-place.tsx';
import {
  Bill,
  BillFail,
  BillReturn,
  Cart,
  Chat,
  Goodbye,
  Item,
  NotFound,
  NoTable,
  Orders,
  PayDone,
  PayFail,
  PaySuccess,
  Ranking,
  Receipt,
  ReturnUnseated,
  SentReceipt,
  TabletSetup,
  Visits,
  Welcome,
} from './screens.ts';
import { liveState } from './state/live.ts';
import { isPayReturn, seat } from './state/seat.ts';
import { TabletPlace } from './tablet/tablet-place.tsx';

export function App() {
  return (
    <LocationProvider>
      <Shell />
    </LocationProvider>
  );
}

/** Screens with the bar below; the others have a dock or say one thing. */
const WITH_BAR = ['/', '/cart', '/chat', '/orders'];

function Shell() {
  const { path, route } = useLocation();
  lendRoute(route);
  const [error] = useErrorBoundary((failure) => console.error(failure)) as [unknown, () => void];
  const { frame } = words.value;
  if (error !== undefined) {
    return (
      <ErrorState
        title={frame.failedTitle}
        text={frame.failedText}
        retry={frame.reload}
        onRetry={() => location.reload()}
      />
    );
  }
  return (
    <>
      <Screens path={path} />
      {seat.value === 'seated' && WITH_BAR.includes(path) && <BottomBar path={path} />}
      <PlacingPlace />
      <TabletPlace path={path} />
      <OfflineBar state={seat.value === 'seated' ? liveState.value : 'live'} words={frame} />
      <ToastRegion />
    </>
  );
}

/** Open to everybody; all others need a seat at a table. */
const isPublic = (path: string) => /^\/(t\/|r\/|tablet\/|goodbye$|welcome$)/.test(path);

function onMove(url: string): void {
  countMove();
  if (url.split('?')[0] === '/') restoreScroll();
}

/** A screen that says one thing, and whose code may be on its way. */
const alone = (Screen: ComponentType) => (
  <ErrorBoundary>
    <Screen />
  </ErrorBoundary>
);

function Screens({ path }: { path: string }) {
  if (!isPublic(path) && (seat.value === 'none' || seat.value === 'over'))
    return alone(isPayReturn(path) ? ReturnUnseated : NoTable);
  if (!isPublic(path) && seat.value === 'checking') return <MenuSkeleton />;
  return (
    <ErrorBoundary>
      <Router onRouteChange={onMove}>
        <Route path="/" component={MenuScreen} />
        <Route path="/t/:code" component={Join} />
        <Route path="/items/:id" component={Item} />
        <Route path="/cart" component={Cart} />
        <Route path="/chat" component={Chat} />
        <Route path="/orders" component={Orders} />
        <Route path="/orders/:id/receipt" component={Receipt} />
        <Route path="/r/:key" component={SentReceipt} />
        <Route path="/ranking" component={Ranking} />
        <Route path="/pay/success" component={PaySuccess} />
        <Route path="/pay/fail" component={PayFail} />
        <Route path="/pay/done/:id" component={PayDone} />
        <Route path="/bill" component={Bill} />
        <Route path="/bill/success" component={BillReturn} />
        <Route path="/bill/fail" component={BillFail} />
        <Route path="/visits" component={Visits} />
        <Route path="/goodbye" component={Goodbye} />
        <Route path="/tablet/:code" component={TabletSetup} />
        <Route path="/welcome" component={Welcome} />
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
  );
}
