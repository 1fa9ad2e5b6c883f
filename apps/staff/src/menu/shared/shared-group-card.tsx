import { Badge, Button, IconButton, icons } from '@hiorder/ui';
import { formatDelta } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { locale } from '../../words/index.ts';
import { groupContent, ownCopy, type GroupDraft } from '../editor/group-draft.ts';
import { MoveButtons } from '../editor/move-buttons.tsx';
import { sharedGroups } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { SharedGroupSheet } from './shared-group-sheet.tsx';
import './shared-group.css';

/** A group that other dishes have, too: shown here, and changed for all of them. */
export function SharedGroupCard(props: {
  group: GroupDraft;
  first: boolean;
  last: boolean;
  onChange(group: GroupDraft): void;
  onMove(by: number): void;
  onRemove(): void;
}) {
  const { group } = props;
  const w = words.value;
  const [open, setOpen] = useState(false);
  const known = sharedGroups.rows.value.get(group.id ?? '');
  const used = known?.usedBy.length ?? 0;
  const name = textIn(group.name, locale.value);
  return (
    <div class="option-group shared-group" role="group" aria-label={name}>
      <div class="option-group-head">
        <p class="shared-group-name">
          <b>{name}</b> <Badge tone="info">{w.shared.badge}</Badge>
        </p>
        <span class="option-tools">
          <MoveButtons name={name} first={props.first} last={props.last} onMove={props.onMove} />
          <IconButton shape={icons.trash} label={w.options.remove(name)} onClick={props.onRemove} />
        </span>
      </div>
      <p class="caption">
        {w.options.rule(group.min, group.max)} · {optionsText(group)}
      </p>
      <div class="shared-group-foot">
        {known && (
          <Button kind="quiet" size="s" hug label={`${w.shared.edit}: ${name}`} onClick={() => setOpen(true)}>
            {w.shared.edit}
          </Button>
        )}
        <Button kind="quiet" size="s" hug onClick={() => props.onChange(ownCopy(group))}>
          {w.shared.detach}
        </Button>
        {used > 0 && <span class="caption">{w.shared.usedBy(used)}</span>}
      </div>
      {open && known && <SharedGroupSheet group={known} onClose={() => setOpen(false)} />}
    </div>
  );
}

const optionsText = (group: GroupDraft): string =>
  groupContent(group, currency.value)
    .options.map(({ name, priceDelta, soldOut }) =>
      [
        textIn(name, locale.value),
        formatDelta(priceDelta, locale.value),
        soldOut ? `(${words.value.stock.out})` : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
