import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A part of a page onto which a file can be dropped. It looks like `look--over` while one is held above it. */
export function DropZone(props: {
  look: string;
  label: string;
  onFile(file: File | undefined): void;
  children: ComponentChildren;
}) {
  const { look } = props;
  const [over, setOver] = useState(false);
  return (
    <section
      class={over ? `${look} ${look}--over` : look}
      aria-label={props.label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onFile(event.dataTransfer?.files[0]);
      }}
    >
      {props.children}
    </section>
  );
}
