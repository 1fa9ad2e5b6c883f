import { OfflineBar, ToastRegion } from '@hiorder/ui';
import type { ComponentType } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { AuditScreen } from './audit/audit-screen.ts';
import { BoardPage } from './board/board-page.tsx';
import { ChatScreen } from './chat/chat-screen.tsx';
import { FloorPage } from './floor/floor-page.tsx';
import { MenuScreen } from './menu/menu-screen.tsx';
import { OperationsScreen } from './operations/operations-screen.tsx';
import { PeopleScreen } from './people/people-screen.ts';
import { SalesScreen } from './sales/sales-screen.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { PrintersScreen } from './printing/printers-screen.ts';
import { ReadFailed } from './shell/read-failed.tsx';
import { CallKindsScreen, KitchenScreen, OrderingScreen, StoreScreen } from './settings/settings-screens.ts';
import { Rail } from './shell/rail.tsx';
import { TakeOrderScreen } from './staff-order/take-order-screen.ts';
import { announcement } from './state/announcements.ts';
import { signedOut } from './state/api.ts';
import { showsOperations } from './state/landing.ts';
import { liveState, startLive } from './state/live.ts';
import { leaving, loadMe, me, sessionFailed } from './state/session.ts';
import { TablesScreen } from './tables/manage/tables-screen.ts';
import { words } from './words/index.ts';
import './app.css';

const withRail = (Screen: ComponentType) => () => (
  <div class="with-rail">
    <Rail />
    <Screen />
  </div>
);

// Made once: a component made anew in each drawing would begin anew, too.
const Floor = withRail(FloorPage);
const Menu = withRail(MenuScreen);
const CallKinds = withRail(CallKindsScreen);
const Kitchen = withRail(KitchenScreen);
const Ordering = withRail(OrderingScreen);
const StoreProfile = withRail(StoreScreen);
const Printers = withRail(PrintersScreen);
const People = withRail(PeopleScreen);
const Audit = withRail(AuditScreen);
const TakeOrder = withRail(TakeOrderScreen);
const Tables = withRail(TablesScreen);
const Sales = withRail(SalesScreen);
const Chat = withRail(ChatScreen);

/** The screens; skeletons until it is known who is here. */
function Screens() {
  const w = words.value;
  const known = me.value !== undefined;
  useEffect(() => {
    if (known) startLive();
  }, [known]);
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
        <Route path="/staff/take-order" component={TakeOrder} />
        <Route path="/staff/menu" component={Menu} />
        <Route path="/staff/settings/tables" component={Tables} />
        <Route path="/staff/settings/calls" component={CallKinds} />
        <Route path="/staff/settings/kitchen" component={Kitchen} />
        <Route path="/staff/settings/store" component={StoreProfile} />
        <Route path="/staff/settings/ordering" component={Ordering} />
        <Route path="/staff/settings/printers" component={Printers} />
        <Route path="/staff/settings/people" component={People} />
        <Route path="/staff/settings/audit" component={Audit} />
        <Route path="/staff/sales" component={Sales} />
        <Route path="/staff/chat" component={Chat} />
        <Route default component={Floor} />
      </Router>
      <p class="hidden" role="status" aria-live="assertive">
        {announcement.value}
      </p>
      <ToastRegion />
    </LocationProvider>
  );
}

const RETRY_MS = 5_000;

function Unreachable() {
  useEffect(() => {
    const timer = setInterval(() => void loadMe(), RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main class="app-state" id="main">
      <ReadFailed onRetry={() => void loadMe()} quietly={false} />
    </main>
  );
}

export function App() {
  useEffect(() => void loadMe(), []);
  if (signedOut.value && !leaving.value) return <SignInPage />;
  if (sessionFailed.value) return <Unreachable />;
  return showsOperations(me.value) ? <OperationsScreen /> : <Screens />;
}
