import { useLate } from '../frame/use-late.ts';
import { tablet } from './state.ts';

const fetchGuard = () => import('./screens.ts').then((module) => module.fetchGuard());

/** Only where a device stands on a table; phones never fetch it. */
export function TabletPlace({ path }: { path: string }) {
  const here = tablet.value;
  return here && <Guarded path={path} />;
}

function Guarded({ path }: { path: string }) {
  const Guard = useLate(fetchGuard, true);
  const here = tablet.value;
  return Guard && here && <Guard path={path} tablet={here} />;
}
