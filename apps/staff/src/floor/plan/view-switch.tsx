import { Segmented } from '@hiorder/ui';
import { manages } from '../../state/session.ts';
import { words } from '../../tables/words/index.ts';
import { arranging } from './arranging.ts';
import { floorView, showFloorAs } from './plan-view.ts';
import './view-switch.css';

/** Tiles or the plan; on the plan managers may move the tables. */
export function ViewSwitch() {
  const w = words.value.plan;
  return (
    <div class="view-switch">
      {floorView.value === 'plan' && manages.value && (
        <button
          type="button"
          class="view-arrange"
          aria-pressed={arranging.value}
          onClick={() => (arranging.value = !arranging.value)}
        >
          {arranging.value ? w.arranged : w.arrange}
        </button>
      )}
      <Segmented
        name={w.view}
        value={floorView.value}
        segments={[
          { value: 'tiles', label: w.tiles },
          { value: 'plan', label: w.plan },
        ]}
        onChange={showFloorAs}
      />
    </div>
  );
}
