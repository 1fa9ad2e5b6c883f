import { Button, Icon, icons, Stepper } from '@hiorder/ui';
import type { ComponentChildren } from 'preact';
import { locale } from '../../words/index.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { newOption, type GroupDraft, type OptionDraft } from './group-draft.ts';
import { errorAt } from './edit-field.tsx';
import { LanguagesRow } from './languages-row.tsx';
import { OptionRow } from './option-row.tsx';

const MOST = 50;

interface CardProps {
  group: GroupDraft;
  /** As the server names it. */
  path: string;
  /** Counted from 1. */
  place: number;
  onChange(group: GroupDraft): void;
  /** What can be done with it among others. */
  tools?: (name: string) => ComponentChildren;
}

/** One group: its name, how many may be chosen, and its options. */
export function OptionGroupCard({ group, path, place, onChange, tools }: CardProps) {
  const w = words.value.options;
  const name = textIn(group.name, locale.value) || w.group(place);
  const { options } = group;
  const replace = (i: number, option: OptionDraft): void =>
    onChange({ ...group, options: options.map((one, k) => (k === i ? option : one)) });
  const swap = (i: number, by: number): void => {
    const next = [...options];
    const [one] = next.splice(i, 1);
    if (one) next.splice(i + by, 0, one);
    onChange({ ...group, options: next });
  };
  return (
    <fieldset class="option-group">
      <legend class="hidden">{name}</legend>
      <div class="option-group-head">
        <Count group={group} path={path} onChange={onChange} />
        {tools && <span class="option-tools">{tools(name)}</span>}
      </div>
      <LanguagesRow
        label={w.groupName}
        path={`${path}/name`}
        texts={group.name}
        onChange={(next) => onChange({ ...group, name: next })}
      />
      <ul class="option-list">
        {options.map((option, i) => (
          <OptionRow
            key={option.key}
            option={option}
            at={i}
            path={`${path}/options/${i}`}
            last={i === options.length - 1}
            onChange={(next) => replace(i, next)}
            onMove={(by) => swap(i, by)}
            {...(options.length > 1 && {
              onRemove: () => onChange({ ...group, options: options.filter((one) => one !== option) }),
            })}
          />
        ))}
      </ul>
      {options.length < MOST && (
        <Button
          kind="quiet"
          size="s"
          hug
          onClick={() => onChange({ ...group, options: [...options, newOption()] })}
        >
          <Icon small shape={icons.plus} />
          {w.addOption}
        </Button>
      )}
    </fieldset>
  );
}

/** How many must and may be chosen, said in words beside the numbers. */
function Count({ group, path, onChange }: { group: GroupDraft; path: string } & Pick<CardProps, 'onChange'>) {
  const w = words.value.options;
  const { min, max } = group;
  const error = errorAt(`${path}/min`) ?? errorAt(`${path}/max`);
  return (
    <div class="option-count">
      <span>{w.least}</span>
      <Stepper
        value={min}
        min={0}
        max={50}
        words={{ name: w.least, less: w.less, more: w.more, remove: w.less }}
        onChange={(next) => onChange({ ...group, min: next, max: Math.max(max, next) })}
      />
      <span>{w.most}</span>
      <Stepper
        value={max}
        min={1}
        max={50}
        words={{ name: w.most, less: w.less, more: w.more, remove: w.less }}
        onChange={(next) => onChange({ ...group, max: next, min: Math.min(min, next) })}
      />
      <em>{w.rule(min, max)}</em>
      {error !== undefined && (
        <p class="boxed-input-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
