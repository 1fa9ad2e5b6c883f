import { useEffect } from 'preact/hooks';
import { items, loadMenu } from '../../menu/state/menu.ts';
import { stationName } from '../../board/station-name.ts';
import { stationsOf } from '../../board/stations.ts';
import { tickets } from '../../state/tickets.ts';
import { words as shared } from '../../words/index.ts';
import { focusName, NameRows } from '../names/name-rows.tsx';
import { NumberRow } from '../number-row.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { words } from '../words/index.ts';
import { ItemTargets } from './item-targets.tsx';
import { kitchenSettings, reasonList, setTargets, withStation } from './kitchen.ts';
import { LONGEST_COOKING, LONGEST_STEP, MOST_REASONS } from './limits.ts';

async function save(): Promise<void> {
  const wrong = await kitchenSettings.save();
  if (wrong !== undefined) focusName(reasonList, wrong);
}

function Targets() {
  const w = words.value.kitchen;
  const { minutes } = shared.value.common;
  const targets = kitchenSettings.draft.value?.targets;
  if (!targets) return null;
  const { acceptMinutes, cookMinutes, serveMinutes } = targets;
  const rows = [
    { name: w.accept, value: acceptMinutes, max: LONGEST_STEP, set: (n: number) => ({ acceptMinutes: n }) },
    { name: w.cook, value: cookMinutes, max: LONGEST_COOKING, set: (n: number) => ({ cookMinutes: n }) },
    { name: w.serve, value: serveMinutes, max: LONGEST_STEP, set: (n: number) => ({ serveMinutes: n }) },
  ];
  return (
    <ul class="number-rows">
      {rows.map(({ name, value, max, set }) => (
        <NumberRow
          key={name}
          {...{ name, value, max, text: minutes(value) }}
          onChange={(next) => setTargets(set(next))}
        />
      ))}
    </ul>
  );
}

function Station({ station }: { station: string }) {
  const w = words.value.kitchen;
  const targets = kitchenSettings.draft.value?.targets;
  if (!targets) return null;
  const own = targets.stations.find((one) => one.station === station)?.cookMinutes;
  const name = stationName(station);
  const set = (minutes: number | undefined) =>
    setTargets({ stations: withStation(targets, station, minutes) });
  return (
    <NumberRow
      name={name}
      value={own ?? targets.cookMinutes}
      max={LONGEST_COOKING}
      text={own === undefined ? w.same : shared.value.common.minutes(own)}
      onChange={set}
    >
      {own !== undefined && (
        <button type="button" class="number-reset" aria-label={w.reset(name)} onClick={() => set(undefined)}>
          {w.same}
        </button>
      )}
    </NumberRow>
  );
}

function Stations() {
  const w = words.value.kitchen;
  const own = kitchenSettings.draft.value?.targets.stations.map(({ station }) => station) ?? [];
  const onMenu = [...items.rows.value.values()].map(({ station }) => station);
  const all = [...new Set([...stationsOf(tickets.rows.value.values()), ...onMenu, ...own])].sort();
  if (all.length === 0) return <p class="caption">{w.noStations}</p>;
  return (
    <ul class="number-rows">
      {all.map((station) => (
        <Station key={station} station={station} />
      ))}
    </ul>
  );
}

/** When the board says that something is late, and why an order may be rejected. */
export function KitchenPage() {
  const w = words.value.kitchen;
  useEffect(() => void loadMenu(), []);
  return (
    <SettingsPage
      title={shared.value.account.kitchen}
      text={w.text}
      store={kitchenSettings}
      onSave={() => void save()}
    >
      <section class="settings-section" aria-labelledby="targets">
        <h2 id="targets">{w.targets}</h2>
        <Targets />
      </section>
      <section class="settings-section" aria-labelledby="stations">
        <h2 id="stations">{w.stations}</h2>
        <p class="caption">{w.stationsText}</p>
        <Stations />
      </section>
      <section class="settings-section" aria-labelledby="item-targets">
        <h2 id="item-targets">{w.items}</h2>
        <p class="caption">{w.itemsText}</p>
        <ItemTargets />
      </section>
      <section class="settings-section" aria-labelledby="reasons">
        <h2 id="reasons">{w.reasons}</h2>
        <p class="caption">{w.reasonsText}</p>
        <NameRows list={reasonList} most={MOST_REASONS} />
      </section>
    </SettingsPage>
  );
}
