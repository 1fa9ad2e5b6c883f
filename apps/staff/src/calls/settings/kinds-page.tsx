import { focusName, NameRows } from '../../settings/names/name-rows.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { words } from '../words/index.ts';
import { kindList, kinds } from './kinds.ts';

/** As the server takes it. */
const MOST = 12;

async function save(): Promise<void> {
  const wrong = await kinds.save();
  if (wrong !== undefined) focusName(kindList, wrong);
}

/** What guests of the store can call for: named in four languages, in the order that they see. */
export function CallKindsPage() {
  const w = words.value.settings;
  return (
    <SettingsPage title={w.title} text={w.text} store={kinds} onSave={() => void save()}>
      <NameRows list={kindList} most={MOST} />
    </SettingsPage>
  );
}
