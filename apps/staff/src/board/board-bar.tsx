import type { Signal } from '@preact/signals';
import { formatHour } from '@hiorder/ui/time';
import { icons, IconButton } from '@hiorder/ui';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { tickets } from '../state/tickets.ts';
import { ConnectionState } from '../shell/connection-state.tsx';
import { SoundButton } from '../shell/sound-button.tsx';
import { fullScreen as fullScreenIcon, moon } from '../shell/shapes.ts';
import { words } from '../words/index.ts';
import { toggleBoardTheme } from './board-theme.ts';
import { columnsOf, stationsOf } from './columns.ts';
import { stationName } from './station-name.ts';
import './board-bar.css';

function Clock() {
  return <time class="board-clock">{formatHour(new Date(now.value).toISOString(), timeZone())}</time>;
}

function Stations({ station }: { station: Signal<string | undefined> }) {
  const w = words.value.board;
  const all = [...tickets.rows.value.values()];
  const open = (name: string | undefined) => {
    const { fresh, accepted } = columnsOf(all, name);
    return fresh.length + accepted.length;
  };
  const choices = [undefined, ...stationsOf(all)];
  return (
    <div class="stations" role="group" aria-label={w.stations}>
      {choices.map((name) => (
        <button
          key={name ?? ''}
          type="button"
          aria-pressed={station.value === name}
          onClick={() => (station.value = name)}
        >
          {name === undefined ? w.allStations : stationName(name)} <b>{open(name)}</b>
        </button>
      ))}
    </div>
  );
}

function toggleFullScreen(): void {
  void (
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  ).catch(() => undefined);
}

export function BoardBar({ station }: { station: Signal<string | undefined> }) {
  const w = words.value.board;
  return (
    <header class="board-bar">
      <IconButton class="board-icon" shape={icons.back} href="/staff/" label={w.back} />
      <h1>{w.title}</h1>
      <Stations station={station} />
      <span class="board-gap" />
      <ConnectionState boxed />
      <SoundButton text={w.newSound} />
      <IconButton class="board-icon board-theme" shape={moon} label={w.theme} onClick={toggleBoardTheme} />
      <IconButton
        class="board-icon board-full"
        shape={fullScreenIcon}
        label={w.fullScreen}
        onClick={toggleFullScreen}
      />
      <Clock />
    </header>
  );
}
