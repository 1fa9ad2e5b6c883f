import { Button, IconButton, icons, Picture, showToast } from '@hiorder/ui';
import { DropZone } from '../../shell/drop-zone.tsx';
import { FileButton } from '../../shell/file-button.tsx';
import { put, type Editing } from '../editor/editing.ts';
import { camera, upload } from '../shapes.ts';
import { items } from '../state/menu.ts';
import { words } from '../words/index.ts';
import { openPicture } from './crop.ts';
import { CropFrame } from './crop-frame.tsx';
import { KEPT } from './photo-draft.ts';
import './photo-section.css';

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  const photo = await openPicture(file);
  if (photo) put({ photo });
  else showToast(words.value.photo.unreadable, { tone: 'bad' });
}

const PHOTO = {
  accept: 'image/jpeg,image/png,image/webp,image/avif',
  size: 's',
  hug: true,
  onFile: (file: File | undefined) => void take(file),
} as const;

/** The photo: dropped, chosen or taken with the camera, and cut to the shape of the menu. */
export function PhotoSection({ now }: { now: Editing }) {
  const w = words.value.photo;
  const { photo } = now;
  const present = photoOf(now);
  return (
    <DropZone look="photo" label={w.title} onFile={(file) => void take(file)}>
      <h3 class="edit-title">
        {w.title}
        <small>{photo.kind === 'new' ? w.cutHint : w.dropHint}</small>
      </h3>
      {photo.kind === 'new' ? (
        <CropFrame photo={photo} />
      ) : (
        <Picture class="photo-frame" photo={present} sizes="320px" />
      )}
      <div class="photo-tools">
        <FileButton
          {...PHOTO}
          label={present || photo.kind === 'new' ? w.replace : w.choose}
          shape={upload}
        />
        <FileButton {...PHOTO} label={w.camera} shape={camera} fromCamera />
        {photo.kind === 'new' && (
          <IconButton shape={icons.repeat} label={w.undo} onClick={() => put({ photo: KEPT })} />
        )}
        {photo.kind === 'kept' && present && (
          <IconButton
            shape={icons.trash}
            label={w.remove}
            onClick={() => put({ photo: { kind: 'removed' }, photoOf: undefined })}
          />
        )}
        {photo.kind === 'removed' && now.base?.photo && (
          <Button kind="quiet" size="s" hug onClick={() => put({ photo: KEPT })}>
            {w.undo}
          </Button>
        )}
      </div>
    </DropZone>
  );
}

/** The photo that stands on the menu, or that a copy takes along. */
export function photoOf({ base, photo, photoOf: from }: Editing) {
  if (photo.kind === 'removed') return null;
  if (base) return base.photo;
  return from === undefined ? null : (items.rows.value.get(from)?.photo ?? null);
}
