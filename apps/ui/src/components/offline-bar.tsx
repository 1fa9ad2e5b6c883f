import type { LiveState } from '../live/live-state.ts';
import { offline } from '../icons/shapes.ts';
import { Icon } from './icon.tsx';
import './offline-bar.css';

/** Says that the screen may be behind, and why; lies over the page so that nothing moves when it comes and goes. */
export function OfflineBar(props: { state: LiveState; words: { offline: string; polling: string } }) {
  const text =
    props.state === 'offline' ? props.words.offline : props.state === 'polling' ? props.words.polling : '';
  return (
    <div class="offline" role="status">
      {text && (
        <p class="offline-text">
          <Icon small shape={offline} />
          {text}
        </p>
      )}
    </div>
  );
}
