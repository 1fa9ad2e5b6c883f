import { useRef } from 'preact/hooks';
import { put } from '../editor/editing.ts';
import { words } from '../words/index.ts';
import { CutPicture } from './cut-picture.tsx';
import { dragged, MOST_ZOOM, settled } from './cut.ts';
import type { Cut, NewPhoto } from './photo-draft.ts';

const BY_KEY: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowLeft: { dx: 12, dy: 0 },
  ArrowRight: { dx: -12, dy: 0 },
  ArrowUp: { dx: 0, dy: 12 },
  ArrowDown: { dx: 0, dy: -12 },
};

/** The cut: the picture is pushed about under the frame and drawn nearer, by finger, mouse or key. */
export function CropFrame({ photo }: { photo: NewPhoto }) {
  const w = words.value.photo;
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  const size = { width: photo.image.naturalWidth, height: photo.image.naturalHeight };
  const cutTo = (cut: Cut): void => put({ photo: { ...photo, cut } });
  const push = (by: { dx: number; dy: number }): void =>
    cutTo(dragged(size, photo.cut, { ...by, shown: frame.current?.clientWidth || 1 }));
  return (
    <>
      <div
        ref={frame}
        class="crop"
        role="group"
        tabIndex={0}
        aria-label={w.cut}
        aria-description={w.cutKeys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={(event) => {
          const from = last.current;
          if (!from) return;
          last.current = { x: event.clientX, y: event.clientY };
          push({ dx: event.clientX - from.x, dy: event.clientY - from.y });
        }}
        onPointerUp={() => (last.current = undefined)}
        onPointerCancel={() => (last.current = undefined)}
        onKeyDown={(event) => {
          const by = BY_KEY[event.key];
          if (!by) return;
          event.preventDefault();
          push(by);
        }}
      >
        <CutPicture photo={photo} />
      </div>
      <input
        class="crop-zoom"
        type="range"
        min={1}
        max={MOST_ZOOM}
        step={0.01}
        aria-label={w.zoom}
        value={photo.cut.zoom}
        onInput={(event) => cutTo(settled(size, { ...photo.cut, zoom: Number(event.currentTarget.value) }))}
      />
    </>
  );
}
