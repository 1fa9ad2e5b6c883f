import { Button, Icon, icons } from '@hiorder/ui';
import { AddShared } from '../shared/add-shared.tsx';
import { SharedGroupCard } from '../shared/shared-group-card.tsx';
import { words } from '../words/index.ts';
import { BorrowGroup } from './borrow-group.tsx';
import { newGroup, type GroupDraft } from './group-draft.ts';
import { errorAt } from './edit-field.tsx';
import { change, type Editing } from './editing.ts';
import { OwnGroup } from './own-group.tsx';
import './option-groups.css';

const MOST = 20;

/** What guests choose, group by group. */
export function OptionGroups({ now }: { now: Editing }) {
  const w = words.value.options;
  const { optionGroups: groups } = now.draft;
  const replace = (at: number, group: GroupDraft): void =>
    change({ optionGroups: groups.map((one, i) => (i === at ? group : one)) });
  const swap = (at: number, by: number): void => {
    const next = [...groups];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    change({ optionGroups: next });
  };
  const add = (group: GroupDraft): void => change({ optionGroups: [...groups, group] });
  const error = errorAt('/optionGroups');
  return (
    <section class="option-groups">
      <h3 class="edit-title">
        {w.title}
        {groups.length === 0 && <small>{w.none}</small>}
      </h3>
      {error !== undefined && <p class="boxed-input-error">{error}</p>}
      {groups.map((group, i) => {
        const props = {
          ...{ group, last: i === groups.length - 1 },
          onChange: (next: GroupDraft) => replace(i, next),
          onMove: (by: number) => swap(i, by),
          onRemove: () => change({ optionGroups: groups.filter((one) => one !== group) }),
        };
        return group.shared ? (
          <SharedGroupCard key={group.key} {...props} first={i === 0} />
        ) : (
          <OwnGroup key={group.key} {...props} at={i} />
        );
      })}
      {groups.length < MOST && (
        <div class="option-groups-add">
          <Button kind="quiet" size="s" hug onClick={() => add(newGroup())}>
            <Icon small shape={icons.plus} />
            {w.addGroup}
          </Button>
          <AddShared present={groups} onAdd={add} />
          <BorrowGroup present={groups} onAdd={add} />
        </div>
      )}
    </section>
  );
}
