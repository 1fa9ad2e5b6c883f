import { Icon, icons, Segmented } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { lookBack, looksBack, sought, view } from './archive.ts';
import { words } from './words/index.ts';
import './inbox-tools.css';

/** After the last key. */
const TYPED_MS = 300;

/** Which conversations the list shows. */
export function InboxTools() {
  const w = words.value;
  const search = sought.value.trim();
  useEffect(() => {
    if (!looksBack.value) return;
    const later = setTimeout(() => void lookBack(), search === '' ? 0 : TYPED_MS);
    return () => clearTimeout(later);
  }, [search, view.value]);
  return (
    <div class="inbox-tools">
      <div class="inbox-search">
        <Icon small shape={icons.search} />
        <input
          type="search"
          aria-label={w.search}
          placeholder={w.search}
          maxLength={100}
          value={sought.value}
          onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
        />
      </div>
      {search === '' && (
        <Segmented<'here' | 'ended'>
          name={w.inbox}
          segments={[
            { value: 'here', label: w.here },
            { value: 'ended', label: w.ended },
          ]}
          value={view.value}
          onChange={(next) => (view.value = next)}
        />
      )}
    </div>
  );
}
