import { render } from 'preact';
import { IconButton, icons } from '@hiorder/ui';
import { words as app } from '../language.ts';
import { offered } from './offered.ts';
import { words } from './words/index.ts';
import './update-note.css';

/** Over the page, so that nothing moves; whoever does not press it gets the newer version when the phone is put away. */
function UpdateNote() {
  const take = offered.value;
  if (!take) return null;
  const text = words.value;
  return (
    <div class="update-note-inner" role="status">
      <p>
        <b>{text.newer}</b>
        <span class="caption">{text.stays}</span>
      </p>
      <button class="link" type="button" onClick={take}>
        {text.take}
      </button>
      <IconButton shape={icons.close} label={app.value.frame.close} onClick={() => (offered.value = null)} />
    </div>
  );
}

/** In a place of its own: the start of the app carries nothing of it. */
export function showUpdateNote(): void {
  if (document.querySelector('.update-note')) return;
  const place = document.createElement('div');
  place.className = 'update-note';
  document.body.append(place);
  render(<UpdateNote />, place);
}
