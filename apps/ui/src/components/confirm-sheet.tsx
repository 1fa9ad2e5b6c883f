import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Sheet } from './sheet.tsx';

/** One question, its consequence, and two answers that say what they do. */
export function ConfirmSheet(props: {
  title: string;
  children: ComponentChildren;
  yes: string;
  no: string;
  danger?: boolean;
  busy?: boolean;
  onYes(): void;
  onNo(): void;
}) {
  return (
    <Sheet
      title={props.title}
      closeLabel={props.no}
      onClose={props.onNo}
      footer={
        <>
          <Button kind={props.danger ? 'danger' : 'main'} busy={props.busy ?? false} onClick={props.onYes}>
            {props.yes}
          </Button>
          <Button kind="quiet" onClick={props.onNo}>
            {props.no}
          </Button>
        </>
      }
    >
      {props.children}
    </Sheet>
  );
}
