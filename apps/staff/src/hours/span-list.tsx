import type { OpenSpan } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { words } from '../words/index.ts';
import type { SpanDraft } from './span-draft.ts';
import { SpanRow } from './span-row.tsx';

/** Times of the week, one row each. */
export function SpanList(props: {
  spans: readonly SpanDraft[];
  /** As many as the server takes. */
  most: number;
  tried: boolean;
  /** What a new row begins with. */
  newSpan(): SpanDraft;
  onChange(spans: readonly SpanDraft[]): void;
}) {
  const { spans, onChange } = props;
  const replace = (key: string, change: Partial<OpenSpan>): void =>
    onChange(spans.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <>
      <ol>
        {spans.map((span, i) => (
          <SpanRow
            key={span.key}
            {...{ span, place: i + 1, tried: props.tried }}
            onChange={(change) => replace(span.key, change)}
            onRemove={() => onChange(spans.filter(({ key }) => key !== span.key))}
          />
        ))}
      </ol>
      <div class="span-add">
        <Button
          kind="quiet"
          size="m"
          hug
          disabled={spans.length >= props.most}
          onClick={() => onChange([...spans, props.newSpan()])}
        >
          {words.value.hours.add}
        </Button>
      </div>
    </>
  );
}
