import { Button, Sheet } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { words as common } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { placing } from '../state/order-on-its-way.ts';
import { isPayReturn, seat } from '../state/seat.ts';
import { beginAnew } from './begin-anew.ts';
import { LeaveSheet } from './leave-sheet.tsx';
import type { Tablet } from './state.ts';
import { stayInside } from './stay-inside.ts';
import { useIdle } from './use-idle.ts';
import { words } from './words/index.ts';
import './tablet.css';

const WELCOME = '/welcome';
const GOODBYE_MS = 8_000;
/** What became of a payment takes longer to read than a goodbye. */
const PAYMENT_MS = 30_000;

/** Around every page of a tablet that stands on a table: there it stays, and every party finds it as new. */
export function TabletGuard({ path, tablet }: { path: string; tablet: Tablet }) {
  const [leaving, setLeaving] = useState(false);
  useEffect(stayInside, []);
  useEffect(() => {
    document.documentElement.classList.add('tablet');
    return () => document.documentElement.classList.remove('tablet');
  }, []);
  useEffect(() => sendHome(path, tablet), [path, seat.value]);
  // Whoever waits for their order or their payment is there.
  const waiting = placing.value !== null || isBeingPaid(path);
  const watched = path !== WELCOME && path !== '/goodbye' && !waiting;
  const { idle, stay } = useIdle(watched, beginAnew);
  return (
    <>
      {(path === WELCOME || path === '/') && (
        <button type="button" class="tablet-staff" onClick={() => setLeaving(true)}>
          {words.value.staff}
        </button>
      )}
      {leaving && <LeaveSheet tablet={tablet} onClose={() => setLeaving(false)} />}
      {idle.kind === 'asked' && <StillThere left={idle.left} onStay={stay} />}
    </>
  );
}

/** The provider is being asked whether the money has come. */
const isBeingPaid = (path: string) => isPayReturn(path) && path.endsWith('/success');

/** Where there is nothing for whoever sits here: no seat, another table, a goodbye that was read. */
function sendHome(path: string, { code }: Tablet): (() => void) | undefined {
  const welcome = () => goInstead(WELCOME);
  const read = readFor(path);
  if (read !== undefined) {
    const soon = setTimeout(welcome, read);
    return () => clearTimeout(soon);
  }
  const elsewhere = path.startsWith('/tablet/') || (path.startsWith('/t/') && path !== `/t/${code}`);
  const seatless = seat.value === 'none' || seat.value === 'over';
  if (elsewhere || (seatless && path !== WELCOME && !path.startsWith('/t/'))) welcome();
  return undefined;
}

/** In ms: a last word to a party that is gone. */
function readFor(path: string): number | undefined {
  if (path === '/goodbye') return GOODBYE_MS;
  return seat.value === 'over' && isPayReturn(path) ? PAYMENT_MS : undefined;
}

function StillThere({ left, onStay }: { left: number; onStay(): void }) {
  const text = words.value;
  return (
    <Sheet
      title={text.stillThere}
      closeLabel={common.value.frame.close}
      onClose={onStay}
      footer={<Button onClick={onStay}>{text.stay}</Button>}
    >
      <p role="timer">{text.beginsAnew(left)}</p>
    </Sheet>
  );
}
