import type { PlaceOnPlan, TableRow } from '@hiorder/contracts';
import { FLOOR_PLAN } from '@hiorder/contracts/floor-plan';
import { closeTable, openTableId, selectTable } from '../../state/open-table.ts';
import { UnreadMark } from '../../chat/unread-mark.tsx';
import { words } from '../../words/index.ts';
import { now } from '../../state/clock.ts';
import { CallMark } from '../call-mark.tsx';
import { minutesSince } from '../floor.ts';
import { tileId } from '../tile.tsx';
import { arranging, putTable } from './arranging.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The id of what says how tables are moved. */
export const PLAN_HINT = 'plan-hint';

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** Follows the finger until it is lifted. */
function drag(event: PointerEvent, row: TableRow, from: PlaceOnPlan): void {
  const plan = (event.currentTarget as Element).closest('.plan')?.getBoundingClientRect();
  if (!plan || event.button !== 0) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).focus();
  const place = (at: PointerEvent): PlaceOnPlan => ({
    x: from.x + ((at.clientX - event.clientX) / plan.width) * FLOOR_PLAN.width,
    y: from.y + ((at.clientY - event.clientY) / plan.height) * FLOOR_PLAN.height,
  });
  const move = (at: PointerEvent): void => putTable(row, place(at));
  const end = (): void => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

function Stay({ row }: { row: TableRow }) {
  const w = words.value;
  if (!row.session) return <>{w.floor.seats(row.seats)}</>;
  const minutes = minutesSince(row.session.openedAt, now.value);
  return (
    <>
      {w.floor.peopleShort(row.people)} · {w.common.minutesShort(minutes)}
    </>
  );
}

/** A table where it stands: its state by colour and word. */
export function PlanTable({ row, place, dimmed }: { row: TableRow; place: PlaceOnPlan; dimmed: boolean }) {
  const w = words.value;
  const chosen = openTableId.value === row.id;
  const moving = arranging.value;
  return (
    <button
      type="button"
      id={tileId(row.id)}
      class={`plan-table tile--${row.state}${dimmed ? ' plan-table--dimmed' : ''}`}
      style={{
        left: percent(place.x, FLOOR_PLAN.width),
        top: percent(place.y, FLOOR_PLAN.height),
        width: percent(FLOOR_PLAN.table.width, FLOOR_PLAN.width),
        height: percent(FLOOR_PLAN.table.height, FLOOR_PLAN.height),
      }}
      aria-pressed={moving ? undefined : chosen}
      aria-describedby={moving ? PLAN_HINT : undefined}
      onPointerDown={(event) => moving && drag(event, row, place)}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (!moving || !step) return;
        event.preventDefault();
        putTable(row, { x: place.x + step[0], y: place.y + step[1] });
      }}
      onClick={() => !moving && (chosen ? closeTable() : selectTable(row.id))}
    >
      <b>{row.name}</b>
      <span class="plan-table-state">{w.state[row.state]}</span>
      <span class="plan-table-stay">
        <Stay row={row} />
      </span>
      <span class="plan-table-marks">
        <CallMark row={row} />
        <UnreadMark count={row.unreadMessages} />
      </span>
    </button>
  );
}
