import { placing } from './cut.ts';
import type { NewPhoto } from './photo-draft.ts';

/** The cut of a picture, filling its place. */
export function CutPicture({ photo }: { photo: NewPhoto }) {
  const { naturalWidth: width, naturalHeight: height } = photo.image;
  return (
    <img
      class="cut-picture"
      src={photo.url}
      alt=""
      draggable={false}
      style={placing({ width, height }, photo.cut)}
    />
  );
}
