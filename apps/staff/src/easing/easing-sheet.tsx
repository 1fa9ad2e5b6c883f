import { Button, Choices, Sheet, TextField, Toggles } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
import { followMenu, menu, menuFailed } from '../staff-order/menu.ts';
import { policy } from '../state/policy.ts';
import { words as shared } from '../words/index.ts';
import { HoldingList } from './holding-list.tsx';
import {
  EXTRA_MINUTES,
  isComplete,
  LENGTHS,
  newDraft,
  OPEN_END,
  STEPS,
  take,
  type StepDraft,
} from './steps.ts';
import { words } from './words/index.ts';

interface Part {
  readonly draft: StepDraft;
  change(change: Partial<StepDraft>): void;
}

function Categories({ draft, change }: Part) {
  const w = words.value;
  useEffect(followMenu, []);
  const chosen = draft.categoryIds;
  if (menuFailed.value) return <p class="label">{w.noCategories}</p>;
  return (
    <Toggles
      name={w.which}
      toggles={(menu.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      on={chosen}
      onToggle={(id) =>
        change({ categoryIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
      }
    />
  );
}

/** What the chosen step asks for. */
function StepParts({ draft, change }: Part) {
  const w = words.value;
  switch (draft.step) {
    case 'wait':
      return (
        <Choices
          name={w.extra}
          value={draft.extra}
          choices={EXTRA_MINUTES.map((value) => ({ value: value as string, label: w.more(Number(value)) }))}
          onChange={(extra) => change({ extra })}
        />
      );
    case 'hold':
      return <Categories {...{ draft, change }} />;
    case 'pause':
      return (
        <TextField
          label={w.message}
          value={draft.message}
          maxLength={100}
          placeholder={w.placeholder}
          onInput={(message) => change({ message })}
        />
      );
  }
}

/** Softer steps first: most evenings need no pause. */
export function EasingSheet({ onClose }: { onClose(): void }) {
  const w = words.value;
  const { common } = shared.value;
  const [draft, setDraft] = useState(() => newDraft(policy.value?.heldCategories?.categoryIds));
  const { busy, refused, go } = useAsked({
    send: async () => ((await take(draft)) ? undefined : 'failed'),
    onDone: onClose,
  });
  const change = (more: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...more }));
  return (
    <Sheet
      title={w.title}
      closeLabel={common.close}
      onClose={onClose}
      footer={
        <Button kind="main" busy={busy} disabled={!isComplete(draft)} onClick={go}>
          {w.take[draft.step]}
        </Button>
      }
    >
      <HoldingList />
      <Choices
        name={w.step}
        value={draft.step}
        choices={STEPS.map((value) => ({ value, label: w.steps[value] }))}
        onChange={(step) => change({ step })}
      />
      <p class="label">{w.text[draft.step]}</p>
      <StepParts {...{ draft, change }} />
      <Choices
        name={w.howLong}
        value={draft.length}
        choices={[
          ...LENGTHS.map((value) => ({ value: value as string, label: common.minutes(Number(value)) })),
          { value: OPEN_END, label: w.untilTakenBack },
        ]}
        onChange={(length) => change({ length })}
      />
      {refused && <SheetFailed />}
    </Sheet>
  );
}
