import { ConfirmSheet, Icon, IconButton, icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { upload } from '../../menu/shapes.ts';
import { DropZone } from '../../shell/drop-zone.tsx';
import { FileButton } from '../../shell/file-button.tsx';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { forgetWrong, logo, removeLogo, sending, sendLogo, wrong } from './logo.ts';
import './logo-field.css';

const take = (file: File | undefined): void => void sendLogo(file);

function RemoveSheet({ onClose }: { onClose(): void }) {
  const w = words.value.store.logo;
  const { busy, refused, go } = useAsked({
    send: async () => ((await removeLogo()) ? undefined : ('failed' as const)),
    onDone() {
      onClose();
      // What was pressed is gone, too.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.logo-tools button')?.focus());
    },
  });
  return (
    <ConfirmSheet
      title={w.removeTitle}
      yes={w.removeYes}
      no={shared.value.common.cancel}
      danger
      busy={busy}
      onYes={go}
      onNo={onClose}
    >
      <p>{w.removeText}</p>
      {refused && <SheetFailed />}
    </ConfirmSheet>
  );
}

/** As it looks on paper, and where it is dark: not every logo can be seen on both. */
function Views({ src, width, height }: { src: string; width: number; height: number }) {
  const w = words.value.store.logo;
  return (
    <div class="logo-views">
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground} class={`logo-view logo-view--${ground}`}>
          <span>
            <img {...{ src, width, height }} alt={w.alt} />
          </span>
          <figcaption>{w[ground]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** What a store is known by: dropped or chosen, and there at once. */
export function LogoField() {
  const w = words.value.store.logo;
  const [removing, setRemoving] = useState(false);
  useEffect(() => forgetWrong, []);
  const { value: present } = logo;
  return (
    <DropZone look="settings-section logo" label={w.title} onFile={take}>
      <h2>{w.title}</h2>
      <p class="caption">{w.text}</p>
      {present ? (
        <Views {...present} />
      ) : (
        <p class="logo-none">
          <Icon shape={upload} />
          {w.drop}
        </p>
      )}
      <div class="logo-tools">
        <FileButton
          label={present ? w.replace : w.choose}
          shape={upload}
          accept="image/jpeg,image/png,image/webp,image/avif"
          size="m"
          hug
          busy={sending.value}
          onFile={take}
        />
        {present && <IconButton shape={icons.trash} label={w.remove} onClick={() => setRemoving(true)} />}
      </div>
      {wrong.value !== undefined && (
        <p class="logo-wrong" role="alert">
          {wrong.value}
        </p>
      )}
      {removing && <RemoveSheet onClose={() => setRemoving(false)} />}
    </DropZone>
  );
}
