import { Button, EmptyState } from '@hiorder/ui';
import { words } from '../language.ts';

/** Nothing here so far, and where it comes from: the menu, or another page. */
export function NothingYet(props: {
  shape: string;
  title: string;
  text: string;
  way?: { readonly label: string; readonly href: string };
}) {
  const { label, href } = props.way ?? { label: words.value.frame.toMenu, href: '/' };
  return (
    <EmptyState
      shape={props.shape}
      title={props.title}
      action={
        <Button size="m" hug href={href}>
          {label}
        </Button>
      }
    >
      {props.text}
    </EmptyState>
  );
}
