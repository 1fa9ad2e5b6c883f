import { Icon } from '@hiorder/ui';
import { liveState, reconnect } from '../state/live.ts';
import { words } from '../words/index.ts';
import { signalIcon } from './shapes.ts';
import './connection-state.css';

/** Always in sight: whether what the screen shows is live. Pressing it tries again at once. */
export function ConnectionState({ boxed = false }: { boxed?: boolean }) {
  const state = liveState.value;
  const w = words.value;
  return (
    <button
      type="button"
      class={`connection connection--${state}${boxed ? ' connection--boxed' : ''}`}
      onClick={reconnect}
    >
      {boxed ? <Icon small shape={signalIcon} /> : <i />}
      <span role="status">{boxed && state === 'live' ? w.board.liveConnected : w.live[state]}</span>
    </button>
  );
}
