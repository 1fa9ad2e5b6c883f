import type { AuditArea } from '@hiorder/contracts';
import { Button, Choices, EmptyState, icons } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { SkeletonRows } from '../settings/skeleton-rows.tsx';
import { ReadFailed } from '../shell/read-failed.tsx';
import { words as menuWords } from '../menu/words/index.ts';
import { managesPeople, me } from '../state/session.ts';
import { locale, words as shared } from '../words/index.ts';
import { area, choose, cursor, entries, follow, load, more, reading, state } from './audit.ts';
import { AuditRow } from './audit-row.tsx';
import { words } from './words/index.ts';
import './audit.css';

const AREAS: readonly AuditArea[] = ['money', 'menu', 'policy', 'people'];

function Entries() {
  const w = words.value;
  if (state.value === 'failed') return <ReadFailed onRetry={load} />;
  if (state.value === 'loading') return <SkeletonRows rows={5} />;
  if (entries.value.length === 0) {
    return (
      <EmptyState shape={icons.receipt} title={w.none}>
        {w.noneText}
      </EmptyState>
    );
  }
  const currency = me.value?.store?.currency ?? 'KRW';
  const terms = {
    words: w,
    menu: menuWords.value,
    roles: shared.value.roles,
    locale: locale.value,
    currency,
    tableName: shared.value.floor.table,
  };
  return (
    <>
      <ul class="audit">
        {entries.value.map((entry) => (
          <AuditRow key={entry.id} entry={entry} terms={terms} />
        ))}
      </ul>
      {cursor.value !== undefined && (
        <Button kind="quiet" size="m" hug busy={reading.value} onClick={() => void more()}>
          {w.more}
        </Button>
      )}
    </>
  );
}

function Trail() {
  const w = words.value;
  useEffect(follow, []);
  return (
    <>
      <Choices
        name={w.area}
        value={area.value}
        choices={[
          { value: 'all' as const, label: w.all },
          ...AREAS.map((value) => ({ value, label: w.areas[value] })),
        ]}
        onChange={choose}
      />
      <Entries />
    </>
  );
}

/** Who changed what at the store; nobody can change it here. */
export function AuditPage() {
  const w = words.value;
  return (
    <SettingsFrame title={w.title} text={w.text} only={{ may: managesPeople.value, text: w.onlyOwners }}>
      <Trail />
    </SettingsFrame>
  );
}
