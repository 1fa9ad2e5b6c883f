import { formatTime24 } from '@hiorder/ui/time';
import { Icon, icons, IconButton } from '@hiorder/ui';
import { holdingNow } from '../easing/holding.ts';
import { words as easingWords } from '../easing/words/index.ts';
import { now } from '../state/clock.ts';
import { policy } from '../state/policy.ts';
import { timeZone } from '../state/session.ts';
import { tickets } from '../state/tickets.ts';
import { ConnectionState } from '../shell/connection-state.tsx';
import { SoundButton } from '../shell/sound-button.tsx';
import { fullScreen as fullScreenIcon, moon, pauseIcon } from '../shell/shapes.ts';
import { words } from '../words/index.ts';
import { toggleBoardTheme } from './board-theme.ts';
import { isFullScreen, toggleFullScreen } from './full-screen.ts';
import { stationName } from './station-name.ts';
import { chooseStation, station, stationsOf, workAt } from './stations.ts';
import './board-bar.css';

function Clock() {
  return <time class="board-clock">{formatTime24(new Date(now.value).toISOString(), timeZone())}</time>;
}

function Stations() {
  const w = words.value.board;
  const all = [...tickets.rows.value.values()];
  const known = tickets.state.value === 'ready';
  const choices = [undefined, ...stationsOf(all, station.value)];
  return (
    <div class="stations" role="group" aria-label={w.stations}>
      {choices.map((name) => (
        <button
          key={name ?? ''}
          type="button"
          aria-pressed={station.value === name}
          onClick={() => chooseStation(name)}
        >
          {name === undefined ? w.allStations : stationName(name)} {known && <b>{workAt(all, name)}</b>}
        </button>
      ))}
    </div>
  );
}

/** A pause says it all: nothing comes in. */
function easings(): readonly string[] {
  const w = easingWords.value;
  if (policy.value?.paused) return [words.value.board.paused];
  return policy.value ? holdingNow(policy.value, w).map(({ text }) => text) : [];
}

export function BoardBar() {
  const w = words.value.board;
  return (
    <header class="board-bar">
      <IconButton class="board-icon" shape={icons.back} href="/staff/" label={w.back} />
      <h1>{w.title}</h1>
      <Stations />
      <span class="board-gap" />
      {easings().map((text) => (
        <span key={text} class={policy.value?.paused ? 'board-paused' : 'board-paused board-eased'}>
          <Icon small shape={pauseIcon} />
          {text}
        </span>
      ))}
      <ConnectionState boxed />
      <SoundButton text={w.newSound} />
      <IconButton class="board-icon board-theme" shape={moon} label={w.theme} onClick={toggleBoardTheme} />
      <IconButton
        class="board-icon board-full"
        shape={fullScreenIcon}
        label={isFullScreen.value ? w.leaveFullScreen : w.fullScreen}
        onClick={toggleFullScreen}
      />
      <Clock />
    </header>
  );
}
