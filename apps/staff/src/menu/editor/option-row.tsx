import { IconButton, icons } from '@hiorder/ui';
import { locale } from '../../words/index.ts';
import { currency } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import type { OptionDraft } from './group-draft.ts';
import { EditField } from './edit-field.tsx';
import { LanguagesRow } from './languages-row.tsx';
import { MoveButtons } from './move-buttons.tsx';

/** One option: its name in four languages, what it adds to the price, whether it has run out. */
export function OptionRow(props: {
  option: OptionDraft;
  at: number;
  path: string;
  last: boolean;
  onChange(option: OptionDraft): void;
  onMove(by: number): void;
  onRemove?: () => void;
}) {
  const w = words.value.options;
  const { option, path, at } = props;
  const name = textIn(option.name, locale.value) || w.option(at + 1);
  return (
    <li class="option-edit">
      <LanguagesRow
        label={w.option(at + 1)}
        path={`${path}/name`}
        texts={option.name}
        onChange={(next) => props.onChange({ ...option, name: next })}
      />
      <div class="option-edit-foot">
        <span class="option-price">
          <EditField
            label={w.adds(name)}
            hiddenLabel
            path={`${path}/priceDelta/amount`}
            unit={`+ ${currency.value === 'KRW' && locale.value === 'ko' ? '원' : currency.value}`}
            value={option.price}
            onInput={(price) => props.onChange({ ...option, price })}
          />
        </span>
        <label class="option-out">
          <input
            type="checkbox"
            checked={option.soldOut}
            onChange={(event) => props.onChange({ ...option, soldOut: event.currentTarget.checked })}
          />
          {words.value.stock.out}
        </label>
        <span class="option-tools">
          <MoveButtons name={name} first={at === 0} last={props.last} onMove={props.onMove} />
          {props.onRemove && (
            <IconButton shape={icons.trash} label={w.remove(name)} onClick={props.onRemove} />
          )}
        </span>
      </div>
    </li>
  );
}
