import type { MenuOptionGroup } from '@hiorder/contracts';
import { words } from '../language.ts';
import { allergenName } from '../menu/filter-name.ts';
import { filters } from '../state/filters.ts';

type Option = MenuOptionGroup['options'][number];

/** What an option brings that the dish itself does not have. */
export function broughtBy({ allergens }: Pick<Option, 'allergens'>, inDish: readonly string[]): string[] {
  return allergens.filter((code) => !inDish.includes(code));
}

/** Said where the option is chosen; loudly to whoever wants to eat without it. */
export function OptionAllergens(props: { option: Option; inDish: readonly string[] }) {
  const brought = broughtBy(props.option, props.inDish);
  if (brought.length === 0) return null;
  const unwanted = brought.some((code) => filters.value.without.includes(code));
  return (
    <span class={unwanted ? 'rows-allergens rows-allergens--unwanted' : 'rows-allergens'}>
      {words.value.item.optionAllergens(brought.map(allergenName).join(', '))}
    </span>
  );
}
