import { Icon, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import '../frame/tool.css';

/** Top right on the menu. */
export function RankingLink() {
  return (
    <a class="tool" href="/ranking">
      <Icon shape={icons.trophy} />
      {words.value.menu.ranking}
    </a>
  );
}
