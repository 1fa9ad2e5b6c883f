import type { MenuOptionGroup } from '@hiorder/contracts';
import { Badge } from '@hiorder/ui';
import { words } from '../language.ts';
import { type Choice, isFull, isSingle } from '@hiorder/ui/option-choice';
import { broughtBy } from './option-allergens.tsx';
import { OptionPills } from './option-pills.tsx';
import { OptionRows } from './option-rows.tsx';
import './option-group.css';

export interface OptionsProps {
  group: MenuOptionGroup;
  chosen: readonly string[];
  full: boolean;
  /** Codes of the allergens that the dish has with any option. */
  inDish: readonly string[];
  onChoose(optionId: string): void;
}

/** Short choices of one stand side by side; everything else in rows with its price. */
const LONGEST_PILL = 7;

function fitsPills(group: MenuOptionGroup, inDish: readonly string[]): boolean {
  return (
    isSingle(group) &&
    group.options.length <= 3 &&
    group.options.every(
      (one) =>
        one.priceDelta.amount === 0 &&
        !one.soldOut &&
        one.name.length <= LONGEST_PILL &&
        broughtBy(one, inDish).length === 0,
    )
  );
}

export function OptionGroup(props: {
  group: MenuOptionGroup;
  choice: Choice;
  missing: boolean;
  inDish: readonly string[];
  onChoose(optionId: string): void;
}) {
  const { group } = props;
  const text = words.value.item;
  const options: OptionsProps = {
    group,
    chosen: props.choice[group.id] ?? [],
    full: isFull(props.choice, group),
    inDish: props.inDish,
    onChoose: props.onChoose,
  };
  return (
    <fieldset class={props.missing ? 'group group--missing' : 'group'} id={`g-${group.id}`}>
      <legend class="hidden">{`${group.name}, ${limitOf(group)}`}</legend>
      <div class="group-head" aria-hidden="true">
        <h2 class="title-3">{group.name}</h2>
        <Badge tone={group.min > 0 ? 'must' : 'plain'}>{group.min > 0 ? text.must : text.optional}</Badge>
        <span class="caption">{limitOf(group)}</span>
      </div>
      {fitsPills(group, props.inDish) ? <OptionPills {...options} /> : <OptionRows {...options} />}
      {props.missing && (
        <p class="group-missing" role="alert">
          {text.missing(group.name)}
        </p>
      )}
    </fieldset>
  );
}

function limitOf({ min, max }: MenuOptionGroup): string {
  const text = words.value.item;
  if (min === max) return text.chooseExactly(min);
  return min > 0 ? text.chooseBetween(min, max) : text.chooseUpTo(max);
}
