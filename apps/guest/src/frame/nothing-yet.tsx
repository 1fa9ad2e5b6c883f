import { Button, EmptyState } from '@hiorder/ui';
import { words } from '../language.ts';

/** Nothing here so far, and where it comes from. */
export function NothingYet(props: { shape: string; title: string; text: string }) {
  return (
    <EmptyState
      shape={props.shape}
      title={props.title}
      action={
        <Button size="m" hug href="/">
          {words.value.frame.toMenu}
        </Button>
      }
    >
      {props.text}
    </EmptyState>
  );
}
