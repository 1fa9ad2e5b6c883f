import { Button, Icon, type ButtonProps } from '@hiorder/ui';
import { useRef } from 'preact/hooks';

/** A button that asks for a file. */
export function FileButton(props: {
  label: string;
  shape: string;
  /** What may be chosen, as the browser is told. */
  accept: string;
  onFile(file: File | undefined): void;
  size: NonNullable<ButtonProps['size']>;
  hug?: boolean;
  /** The last one is still on its way. */
  busy?: boolean;
  /** Taken with the device's camera where it has one; the picture alone says so. */
  fromCamera?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        {...(props.fromCamera && { capture: 'environment' })}
        onChange={(event) => {
          props.onFile(event.currentTarget.files?.[0]);
          // The same file again is a choice, too.
          event.currentTarget.value = '';
        }}
      />
      <Button
        kind="quiet"
        size={props.size}
        hug={props.hug ?? false}
        busy={props.busy ?? false}
        {...(props.fromCamera && { label: props.label })}
        onClick={() => input.current?.click()}
      >
        <Icon small shape={props.shape} />
        {!props.fromCamera && props.label}
      </Button>
    </>
  );
}
