import { Button, Icon, icons } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { BorrowGroup } from './borrow-group.tsx';
import { newGroup, type GroupDraft } from './draft.ts';
import { errorAt } from './edit-field.tsx';
import { change, type Editing } from './editing.ts';
import { OptionGroupCard } from './option-group-card.tsx';
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
  const error = errorAt('/optionGroups');
  return (
    <section class="option-groups">
      <h3 class="edit-title">
        {w.title}
        {groups.length === 0 && <small>{w.none}</small>}
      </h3>
      {error !== undefined && <p class="boxed-input-error">{error}</p>}
      {groups.map((group, i) => (
        <OptionGroupCard
          key={group.key}
          group={group}
          at={i}
          last={i === groups.length - 1}
          onChange={(next) => replace(i, next)}
          onMove={(by) => swap(i, by)}
          onRemove={() => change({ optionGroups: groups.filter((one) => one !== group) })}
        />
      ))}
      {groups.length < MOST && (
        <div class="option-groups-add">
          <Button kind="quiet" size="s" hug onClick={() => change({ optionGroups: [...groups, newGroup()] })}>
            <Icon small shape={icons.plus} />
            {w.addGroup}
          </Button>
          <BorrowGroup present={groups} onAdd={(added) => change({ optionGroups: [...groups, ...added] })} />
        </div>
      )}
    </section>
  );
}
