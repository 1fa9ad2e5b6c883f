import { Icon, icons } from '@hiorder/ui';
import './tick-box.css';

/** Stands behind a hidden checkbox or radio button and shows what that is. */
export const TickBox = ({ round = false }: { round?: boolean }) => (
  <span class={round ? 'box box--round' : 'box'} aria-hidden="true">
    <Icon shape={icons.check} />
  </span>
);
